package dev.twofold.emulator.tenant;

import static dev.twofold.emulator.tenant.HeldContent.json;
import static dev.twofold.emulator.tenant.HeldContent.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is changed shows, and rows keep their numbers. */
class ChangeableTenantTest {
  private final HeldContent content = new HeldContent().with("users", HeldContent.users(3));
  private final ChangeableTenant tenant = new ChangeableTenant(content);

  private Rows users() {
    return ((Answer.Many) tenant.read("users")).rows();
  }

  @Test
  void anUnchangedTenantAnswersWithTheOriginalItself() {
    assertThat(tenant.read("users")).isSameAs(content.read("users"));
    assertThat(tenant.revision()).isZero();
  }

  @Test
  void aRowThatIsReplacedKeepsItsNumber() {
    tenant.put("users", user(1).put("displayName", "New"));

    assertThat(users().size()).isEqualTo(3);
    assertThat(users().row(1).path("displayName").asString()).isEqualTo("New");
  }

  @Test
  void aRemovedRowIsAHoleAndComesBackAtTheEnd() {
    assertThat(tenant.remove("users", "U1")).isTrue();
    assertThat(tenant.remove("users", "u1")).isFalse();
    assertThat(users().isHole(1)).isTrue();
    assertThat(users().numberOf("u1")).isEmpty();

    tenant.put("users", user(1));

    assertThat(users().isHole(1)).isTrue();
    assertThat(users().numberOf("u1")).hasValue(3);
    assertThat(users().originals()).isEqualTo(3);
  }

  @Test
  void rowsThatAreHandedOutCanBeChangedWithoutHarm() {
    tenant.put("users", user(7));
    users().row(3).put("displayName", "Changed");

    assertThat(users().row(3)).isEqualTo(user(7));
  }

  @Test
  void changesTellWhichPropertiesDiffer() {
    tenant.put("users", user(1).put("displayName", "New"));
    long before = tenant.revision();
    tenant.put("users", user(1).put("displayName", "New").put("jobTitle", "Boss"));

    assertThat(tenant.changesSince("users", before).orElseThrow())
        .containsExactly(new Change(2, "u1", 1, Set.of("jobTitle")));
  }

  @Test
  void onlySoManyChangesAreRemembered() {
    for (int times = 0; times <= ChangeLog.MOST; times++) {
      tenant.put("users", user(1).put("jobTitle", "Job " + times));
    }

    assertThat(tenant.changesSince("users", 0)).isEmpty();
    assertThat(tenant.changesSince("users", 1).orElseThrow()).hasSize(ChangeLog.MOST);
  }

  @Test
  void aRefusedListStaysRefused() {
    content.with("groups", new Answer.Refused(403, "X", "Y"));
    tenant.put("groups", json("{'id':'g1'}"));

    assertThat(tenant.read("groups")).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void listsAndObjectsAreNotMixedUp() {
    tenant.replace("policies/x", json("{'isEnabled':true}"));

    assertThat(tenant.read("policies/x")).isEqualTo(new Answer.One(json("{'isEnabled':true}")));
    assertThatThrownBy(() -> tenant.put("policies/x", json("{'id':'a'}")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tenant.replace("users", json("{}")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tenant.put("users", json("{}")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rowsWithoutAnIdAreKnownByTheirTenant() {
    tenant.put("policies/crossTenantAccessPolicy/partners", json("{'tenantId':'T1'}"));

    assertThat(tenant.remove("policies/crossTenantAccessPolicy/partners", "t1")).isTrue();
  }

  @Test
  void aChangedTenantIsNeverForgotten() {
    LiveTenants tenants = new LiveTenants(_ -> Optional.of(new HeldContent()));
    tenants.find(HeldContent.TENANT).orElseThrow().put("users", user(1));
    for (int other = 0; other < 1000; other++) {
      tenants.find("t" + other);
    }

    assertThat(tenants.find(HeldContent.TENANT).orElseThrow().revision()).isEqualTo(1);
  }

  @Test
  void plansAreFoundByTheirIdsInUsableSkus() {
    String sku =
        "{'id':'s','capabilityStatus':'%s','servicePlans':[{'servicePlanId':'%s','provisioningStatus':'Success'}]}";
    String p1 = "41781fb2-bc02-4b7c-bd55-b576c07bb09d";
    String p2 = "eec0eb4f-6444-4f95-aba0-50c24d67f998";

    assertThat(licences(sku.formatted("Enabled", p1))).isEqualTo(new Licences(true, false, false));
    assertThat(licences(sku.formatted("Warning", p2))).isEqualTo(new Licences(true, true, false));
    assertThat(licences(sku.formatted("Suspended", p2)))
        .isEqualTo(new Licences(false, false, false));
    assertThat(Licences.of(new HeldContent())).isEqualTo(new Licences(true, true, true));
  }

  private static Licences licences(String sku) {
    return Licences.of(new HeldContent().with("subscribedSkus", sku));
  }
}
