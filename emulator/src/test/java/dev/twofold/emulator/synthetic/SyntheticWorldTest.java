package dev.twofold.emulator.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.emulator.synthetic.posture.Posture;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.Partner;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A synthetic partner: reproducible, findable, believable. */
final class SyntheticWorldTest {
  private static final int MANY = 5_000;

  private final SyntheticWorld world = SyntheticWorld.of(MANY, 42, Tenants.NOW);

  @Test
  void aCustomerIsTheSameHoweverManyThereAre() {
    SyntheticWorld small = SyntheticWorld.of(20, 42, Tenants.NOW);
    for (int number = 0; number < 20; number++) {
      Customer customer = small.customers().customer(number);
      assertThat(world.customers().customer(number)).isEqualTo(customer);
      assertThat(Tenants.rows(content(world, customer), "users"))
          .isEqualTo(Tenants.rows(content(small, customer), "users"));
    }
  }

  @Test
  void anotherSeedGivesAnotherPartner() {
    SyntheticWorld other = SyntheticWorld.of(10, 43, Tenants.NOW);
    assertThat(other.partner().tenantId()).isNotEqualTo(world.partner().tenantId());
    assertThat(other.customers().customer(0)).isNotEqualTo(world.customers().customer(0));
  }

  @Test
  void customersAreFoundByIdAndByBothDomains() {
    Set<String> ids = new HashSet<>();
    Set<String> domains = new HashSet<>();
    for (int number = 0; number < MANY; number++) {
      Customer customer = world.customers().customer(number);
      ids.add(customer.tenantId());
      domains.add(customer.domain());
      if (number % 50 == 0) {
        String upper = customer.tenantId().toUpperCase(Locale.ROOT);
        String own = customer.domain().replace(".onmicrosoft.com", ".example");
        assertThat(world.customers().find(upper)).contains(customer);
        assertThat(world.tenantId(customer.domain())).contains(customer.tenantId());
        assertThat(world.tenantId(own)).contains(customer.tenantId());
      }
    }
    assertThat(ids).hasSize(MANY);
    assertThat(domains).hasSize(MANY);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(world.tenantId("00000000-0000-4000-8000-000000000000")).isEmpty();
    assertThat(world.tenantId("nobody.example")).isEmpty();
    assertThat(world.content("x")).isEmpty();
    SyntheticWorld small = SyntheticWorld.of(3, 42, Tenants.NOW);
    assertThat(small.customers().find(world.customers().customer(3).tenantId())).isEmpty();
    assertThatThrownBy(() -> small.customers().customer(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void sizesAreAsInLife() {
    int[] sizes =
        IntStream.range(0, MANY)
            .map(number ->
                world
                    .blueprint(world.customers().customer(number).tenantId())
                    .orElseThrow()
                    .roster()
                    .size())
            .sorted()
            .toArray();
    assertThat(sizes[MANY / 2]).isBetween(35, 45);
    assertThat(sizes[0]).isEqualTo(1);
    assertThat(sizes[MANY - 1]).isBetween(4_000, 20_000);
    assertThat(Arrays.stream(sizes).average().orElseThrow()).isBetween(100.0, 200.0);
  }

  @Test
  void everyPostureAndEveryStateOfARelationshipOccurs() {
    Set<Posture> postures = new HashSet<>();
    Set<String> states = new HashSet<>();
    int without = 0;
    int refused = 0;
    for (int number = 0; number < MANY; number++) {
      Customer customer = world.customers().customer(number);
      postures.add(world.blueprint(customer.tenantId()).orElseThrow().posture());
      customer.relationships().forEach(relationship -> states.add(relationship.status()));
      without += customer.relationships().isEmpty() ? 1 : 0;
      refused += customer.consented() ? 0 : 1;
    }
    assertThat(postures).containsExactlyInAnyOrder(Posture.values());
    assertThat(states).containsExactlyInAnyOrder("active", "expiring", "expired", "terminated");
    assertThat(without).isBetween(150, 350);
    assertThat(refused).isBetween(75, 250);
  }

  @Test
  void thePartnersTechniciansAreUsersAndMembersOfItsGroups() {
    Partner partner = world.partner();
    TenantContent own = world.content(partner.tenantId()).orElseThrow();
    List<String> users = Tenants.texts(Tenants.rows(own, "users"), "id");
    assertThat(users).hasSize(25);
    for (Partner.Technician technician : partner.technicians()) {
      assertThat(users).contains(technician.objectId());
      for (String group : technician.groupIds()) {
        assertThat(Tenants.texts(Tenants.rows(own, "groups/" + group + "/members"), "id"))
            .contains(technician.objectId());
      }
    }
    Set<String> apps =
        new HashSet<>(Tenants.texts(Tenants.rows(own, "auditLogs/signIns"), "appId"));
    assertThat(apps).contains("fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd");
  }

  @Test
  void theSecretIsInNoTextOfTheApp() {
    assertThat(world.apps()).hasSize(1);
    assertThat(world.apps().getFirst().toString())
        .doesNotContain(world.apps().getFirst().secrets().getFirst());
    assertThat(SyntheticWorld.of(1, 42, Tenants.NOW).apps().getFirst().secrets())
        .isNotEqualTo(world.apps().getFirst().secrets());
  }

  private static TenantContent content(SyntheticWorld world, Customer customer) {
    return world.content(customer.tenantId()).orElseThrow();
  }

  @Test
  void aTenantWithoutLicenceHasNoReports() {
    TenantContent free = Tenants.of(Posture.SECURITY_DEFAULTS, 40, 1);
    assertThat(free.read("auditLogs/signIns")).isInstanceOf(Answer.Nothing.class);
    assertThat(free.read("reports/authenticationMethods/userRegistrationDetails"))
        .isInstanceOf(Answer.Nothing.class);
    List<ObjectNode> audits = Tenants.rows(free, "auditLogs/directoryAudits");
    assertThat(audits).isNotEmpty();
  }
}
