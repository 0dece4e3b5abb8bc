package dev.twofold.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.assessment.Assessor;
import dev.twofold.engine.directory.User;
import dev.twofold.server.TestDatabase;
import dev.twofold.server.customer.FigureRows;
import dev.twofold.server.customer.Figures;
import dev.twofold.server.database.Database;
import dev.twofold.server.standing.Standings;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.server.store.TestCustomers;
import dev.twofold.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a large tenant only the rows of one user are read; the proof is that of all rows. */
class LargeTenantTest {
  private static final int USERS = 2_500;

  /** Every so many users one is looked at, the disabled and those with per-user MFA among them. */
  private static final int STEP = 83;

  private final Database database = TestDatabase.empty();
  private final SnapshotStore store = new SnapshotStore(database);

  @TempDir private Path folder;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyUserHasTheProofThatTheWholeSnapshotGives() throws Exception {
    compare(large());
  }

  @Test
  void aReportThatBreaksOffStillCountsAsNotRead() throws Exception {
    Path snapshot = large();
    Path report = snapshot.resolve("users/authentication/requirements.json");
    String text = Files.readString(report);
    Files.writeString(report, text.substring(0, text.indexOf(LargeTenant.user(2_000))) + "\": ?");
    compare(snapshot);
  }

  private Path large() throws IOException {
    return LargeTenant.grow(
        dev.twofold.server.store.Nordlicht.copy(folder.resolve("large"), "2026-11-22T07:12:00Z"),
        USERS);
  }

  private void compare(Path snapshot) throws Exception {
    StoredSnapshot stored = store.put(TestCustomers.add(database, 1), snapshot);
    new Standings(database, store).replace(stored);
    Figures figures = new FigureRows(database).latest(stored.tenantNo()).orElseThrow();
    Map<String, User> users = new HashMap<>();
    try (Snapshot whole = store.open(stored)) {
      whole.forEachUser(user -> users.put(user.id(), user));
      OpenTenant expected = new OpenTenant(stored, whole.tenant(), users, Optional.empty());
      OpenTenants tenants = new OpenTenants(store, InstantSource.system());
      for (int n = 0; n < USERS; n += STEP) {
        String id = LargeTenant.user(n);
        OpenTenant one = tenants.with(stored, figures, id).orElseThrow();
        assertThat(one.user(LargeTenant.user(n + 1))).as("only one is read").isEmpty();
        assertThat(proof(one, id)).as("user %d", n).isEqualTo(proof(expected, id));
        assertThat(one.user(id)).hasToString(expected.user(id).toString());
      }
    }
  }

  private static UserProof proof(OpenTenant tenant, String id) {
    Assessor assessor = tenant.assessor();
    return UserProof.of(tenant, assessor.assess(tenant.user(id).orElseThrow()));
  }
}
