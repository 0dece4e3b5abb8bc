package dev.twofold.server.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.assessment.Assessor;
import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import dev.twofold.server.store.Nordlicht;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.server.store.TestCustomers;
import dev.twofold.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingsTest {
  private static final List<String> TABLES =
      List.of("user_standing", "finding", "policy_standing", "customer_day");

  @TempDir Path folder;

  private Database database;
  private SnapshotStore store;
  private Standings standings;
  private int tenant;

  @BeforeEach
  void open() {
    database = TestDatabase.empty();
    store = new SnapshotStore(database);
    standings = new Standings(database, store);
    tenant = TestCustomers.add(database, 1);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theFiguresAreThoseOfTheEngine() throws Exception {
    Replacement replacement = standings.replace(store.put(tenant, Nordlicht.FOLDER));
    Statistics expected = new Statistics();
    List<UserVerdict> verdicts = new ArrayList<>();
    try (Snapshot snapshot = Snapshot.open(Nordlicht.FOLDER)) {
      Assessor assessor = new Assessor(snapshot.tenant());
      snapshot.forEachUser(user -> verdicts.add(assessor.assess(user)));
    }
    verdicts.forEach(expected::add);
    assertThat(replacement)
        .isEqualTo(new Replacement.Replaced(expected.totalUsers(), expected.gaps()));
    Map<String, Object> row = only("customer_standing");
    assertThat(row)
        .containsEntry("total_users", (int) expected.totalUsers())
        .containsEntry("disabled_users", (int) expected.disabledUsers())
        .containsEntry("guests", (int) expected.guests())
        .containsEntry("admins", (int) expected.admins())
        .containsEntry("admins_with_mfa", (int) expected.adminsWithMfa())
        .containsEntry("non_admins_with_mfa", (int) expected.nonAdminsWithMfa())
        .containsEntry("registration_unknown", (int) expected.registrationUnknown())
        .containsEntry("security_defaults", false)
        .containsEntry("registration", "read");
    for (Verdict verdict : Verdict.values()) {
      assertThat(row)
          .containsEntry(verdict.name().toLowerCase(Locale.ROOT), (int) expected.with(verdict));
    }
    for (UserVerdict verdict : verdicts) {
      assertThat(userRow(verdict.user().id()))
          .containsEntry("verdict", verdict.finding().verdict().name())
          .containsEntry("admin", verdict.admin())
          .containsEntry("mfa_enabled", verdict.mfaEnabled().orElse(null))
          .containsEntry("display_name", verdict.user().displayName());
    }
  }

  @Test
  void everyUserHasItsFindingAndTheFindingsCountTheUsers() throws Exception {
    standings.replace(store.put(tenant, Nordlicht.FOLDER));
    assertThat(
            count(
                """
                select count(*) from finding f where users <> (
                  select count(*) from user_standing u
                  where u.tenant_no = f.tenant_no and u.finding_no = f.finding_no
                    and u.verdict = f.verdict)
                """))
        .isZero();
    assertThat(count("select sum(users) from finding"))
        .isEqualTo(count("select count(*) from user_standing"));
    assertThat(
            count(
                """
                select count(*) from finding where (verdict in ('CONDITIONALLY', 'NEVER'))
                  <> (detail->'witness'->'signInConditions' is not null
                      and length(detail->>'witnessWords') > 40)
                """))
        .isZero();
  }

  @Test
  void replacingTwiceGivesTheSameRows() throws Exception {
    StoredSnapshot snapshot = store.put(tenant, Nordlicht.FOLDER);
    standings.replace(snapshot);
    List<Object> before = rows();
    standings.replace(snapshot);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aSnapshotWithoutUsersLeavesTheFiguresAsTheyAre() throws Exception {
    standings.replace(store.put(tenant, Nordlicht.FOLDER));
    List<Object> before = rows();
    Path withoutUsers = copyOfNordlicht("2026-11-22T07:12:00Z");
    Files.delete(withoutUsers.resolve("users.json"));
    assertThat(standings.replace(store.put(tenant, withoutUsers)))
        .isInstanceOf(Replacement.Refused.class);
    Path damaged = copyOfNordlicht("2026-11-23T07:12:00Z");
    byte[] users = Files.readAllBytes(damaged.resolve("users.json"));
    Files.write(damaged.resolve("users.json"), Arrays.copyOf(users, users.length / 2));
    assertThat(standings.replace(store.put(tenant, damaged)))
        .isInstanceOf(Replacement.Refused.class);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void anOlderSnapshotDoesNotDriveOutANewerOne() throws Exception {
    StoredSnapshot older = store.put(tenant, Nordlicht.FOLDER);
    StoredSnapshot newer = store.put(tenant, copyOfNordlicht("2026-11-22T07:12:00Z"));
    standings.replace(newer);
    assertThat(standings.replace(older)).isEqualTo(new Replacement.Superseded(newer.takenAt()));
    assertThat(only("customer_standing")).containsEntry("snapshot_no", newer.number());
  }

  @Test
  void aDayIsAddedUpOverListedCustomersWithTheirLastFigures() throws Exception {
    standings.replace(store.put(tenant, Nordlicht.FOLDER));
    int second = TestCustomers.add(database, 2);
    int gone = TestCustomers.add(database, 3);
    TestCustomers.add(database, 4);
    standings.replace(store.put(second, copyOfNordlicht("2026-11-24T07:12:00Z")));
    standings.replace(store.put(gone, Nordlicht.FOLDER));
    database
        .sql()
        .sql("update customer set listed = false where tenant_no = :gone")
        .param("gone", gone)
        .update();
    standings.totals(LocalDate.parse("2026-11-23"));
    standings.totals(LocalDate.parse("2026-11-23"));
    assertThat(only("partner_day"))
        .containsEntry("customers", 3)
        .containsEntry("customers_read", 1)
        .containsEntry("total_users", 9L);
    standings.totals(LocalDate.parse("2026-11-24"));
    assertThat(count("select total_users from partner_day where day = '2026-11-24'")).isEqualTo(18);
  }

  private Path copyOfNordlicht(String takenAt) throws IOException {
    return Nordlicht.copy(folder.resolve(takenAt.substring(0, 10)), takenAt);
  }

  private List<Object> rows() {
    List<Object> rows = new ArrayList<>();
    for (String table : TABLES) {
      rows.addAll(
          database
              .sql()
              .sql("select t::text from %s t order by 1".formatted(table))
              .query((row, _) -> row.getString(1))
              .list());
    }
    return rows;
  }

  private Map<String, Object> only(String table) {
    return database.sql().sql("select * from " + table).query().singleRow();
  }

  private Map<String, Object> userRow(String id) {
    return database
        .sql()
        .sql("select * from user_standing where user_id = :id")
        .param("id", id)
        .query()
        .singleRow();
  }

  private long count(String query) {
    return database.sql().sql(query).query((row, _) -> row.getLong(1)).single();
  }
}
