package dev.twofold.emulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.EngineView;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.snapshot.UnusableInputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotWorldTest {
  private static final Path NORDLICHT =
      Path.of(System.getProperty("twofold.root", ".."), "examples", "nordlicht");
  private static final String ID = "5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502";

  @Test
  void aSnapshotIsACustomerThatGaveConsentAndRoles() throws Exception {
    try (SnapshotWorld world = SnapshotWorld.of(List.of(NORDLICHT))) {
      Customer customer = world.customers().find(ID).orElseThrow();
      assertThat(customer.consented()).isTrue();
      assertThat(customer.relationships())
          .singleElement()
          .satisfies(relationship -> {
            assertThat(relationship.isActive()).isTrue();
            assertThat(relationship.displayName().length()).isLessThanOrEqualTo(50);
            assertThat(relationship.id()).endsWith(world.partner().tenantId());
            assertThat(relationship.assignments().getFirst().groupId())
                .isIn(world.partner().technicians().getFirst().groupIds());
          });
      assertThat(world.tenantId("NordlichtDental.de")).contains(ID);
      assertThat(world.content(ID)).map(TenantContent::displayName).contains("Nordlicht Dental");
    }
  }

  @Test
  void thePartnersTechniciansAreUsersOfItsOwnTenant() throws Exception {
    try (SnapshotWorld world = SnapshotWorld.of(List.of())) {
      TenantContent own = world.content(world.partner().tenantId()).orElseThrow();
      EngineView view = EngineView.of(own);
      assertThat(world.partner().technicians())
          .hasSize(2)
          .allMatch(technician -> view.user(technician.objectId()).isPresent());
      assertThat(own.read("organization")).isInstanceOf(Answer.Many.class);
    }
  }

  @Test
  void eachWorldHasASecretOfItsOwnThatIsNotPrinted() throws Exception {
    try (SnapshotWorld one = SnapshotWorld.of(List.of());
        SnapshotWorld other = SnapshotWorld.of(List.of())) {
      App app = one.apps().getFirst();
      assertThat(app.clientId()).isEqualTo(other.apps().getFirst().clientId());
      assertThat(app.secrets()).isNotEqualTo(other.apps().getFirst().secrets());
      assertThat(app.toString()).doesNotContain(app.secrets().getFirst());
    }
  }

  @Test
  void aTenantIsServedOnce() {
    assertThatThrownBy(() -> SnapshotWorld.of(List.of(NORDLICHT, NORDLICHT)))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("served already");
  }
}
