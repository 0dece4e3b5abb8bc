package dev.twofold.emulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.twofold.emulator.tenant.TenantContent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which app may do what where. */
class ConsentsTest {
  private static final String APP = "app-a";
  private final Consents consents = new Consents(new TwoCustomers());

  @Test
  void aCustomerThatConsentedGaveAll() {
    assertThat(consents.isConsented(APP, "YES")).isTrue();
    assertThat(consents.scopes("APP-A", "yes")).containsExactly("User.Read");
    assertThat(consents.appRoles(APP, "yes")).containsExactly("User.Read.All");
  }

  @Test
  void othersGaveNothing() {
    assertThat(consents.isConsented(APP, "no")).isFalse();
    assertThat(consents.scopes(APP, "no")).isEmpty();
    assertThat(consents.isConsented("app-x", "yes")).isFalse();
    assertThat(consents.isConsented(APP, "nowhere")).isFalse();
  }

  @Test
  void grantsAddUp() {
    consents.grant(APP, "no", Set.of("a"));
    consents.grant(APP, "no", Set.of("b"));
    consents.grantAppRoles(APP, "no", Set.of("c"));

    assertThat(consents.scopes(APP, "no")).containsExactlyInAnyOrder("a", "b");
    assertThat(consents.appRoles(APP, "no")).containsExactly("c");
    assertThat(consents.isConsented(APP, "no")).isTrue();
  }

  @Test
  void grantsAddToWhatWasConsentedAtTheStart() {
    consents.grant(APP, "yes", Set.of("b"));

    assertThat(consents.scopes(APP, "yes")).containsExactlyInAnyOrder("User.Read", "b");
    assertThat(consents.appRoles(APP, "yes")).containsExactly("User.Read.All");
  }

  @Test
  void revokingTakesAllButNotAtHome() {
    consents.revoke(APP, "yes");
    consents.revoke(APP, "home");

    assertThat(consents.isConsented(APP, "yes")).isFalse();
    assertThat(consents.appRoles(APP, "yes")).isEmpty();
    assertThat(consents.isConsented(APP, "home")).isTrue();
    consents.grant(APP, "yes", Set.of("b"));
    assertThat(consents.scopes(APP, "yes")).containsExactly("b");
  }

  @Test
  void onlyWhatIsOfThisWorldIsKept() {
    assertThatIllegalArgumentException().isThrownBy(() -> consents.grant("app-x", "yes", Set.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> consents.revoke(APP, "nowhere"));
  }

  private static final class TwoCustomers implements World, World.Customers {
    private final List<Customer> customers =
        List.of(
            new Customer("yes", "Yes", "yes.example", true, List.of()),
            new Customer("no", "No", "no.example", false, List.of()));

    @Override
    public Partner partner() {
      return new Partner("home", "Home", "home.example", List.of());
    }

    @Override
    public Customers customers() {
      return this;
    }

    @Override
    public Optional<TenantContent> content(String tenantId) {
      return Optional.empty();
    }

    @Override
    public Optional<String> tenantId(String idOrDomain) {
      return Optional.of(idOrDomain);
    }

    @Override
    public List<App> apps() {
      return List.of(
          new App(APP, "App", List.of(), List.of(), Set.of("User.Read.All"), Set.of("User.Read")));
    }

    @Override
    public int size() {
      return customers.size();
    }

    @Override
    public Customer customer(int number) {
      return customers.get(number);
    }

    @Override
    public Optional<Customer> find(String tenantId) {
      return customers.stream().filter(c -> c.tenantId().equals(tenantId)).findFirst();
    }
  }
}
