package dev.twofold.server.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import dev.twofold.server.standing.Reassessment.Reassessed;
import dev.twofold.server.store.Nordlicht;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.TestCustomers;
import dev.twofold.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReassessmentTest {
  /** More than share a transaction, and no multiple of it. */
  private static final int CUSTOMERS = 35;

  private Database database;
  private SnapshotStore store;
  private Standings standings;

  @BeforeEach
  void open() {
    database = TestDatabase.empty();
    store = new SnapshotStore(database);
    standings = new Standings(database, store);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyCustomerGetsTheRowsOfItsNewestSnapshot() throws Exception {
    List<Integer> tenants = new ArrayList<>();
    for (int n = 0; n < CUSTOMERS; n++) {
      int tenant = TestCustomers.add(database, n);
      store.put(tenant, Nordlicht.FOLDER);
      tenants.add(tenant);
    }
    TestCustomers.add(database, CUSTOMERS); // was never read
    assertThat(new Reassessment(store, standings).run(2))
        .isEqualTo(new Reassessed(CUSTOMERS, 0, 0));
    assertThat(numbers("select tenant_no from customer_standing order by tenant_no"))
        .isEqualTo(tenants);
    assertThat(numbers("select distinct total_users from customer_standing"))
        .containsExactly(usersOfNordlicht());
    assertThat(numbers("select distinct count(*)::int from user_standing group by tenant_no"))
        .containsExactly(usersOfNordlicht());
  }

  @Test
  void whatChangedByHandIsMadeAnewFromTheSnapshots() throws Exception {
    int tenant = TestCustomers.add(database, 1);
    standings.replace(store.put(tenant, Nordlicht.FOLDER));
    List<String> before = verdicts();
    database.sql().sql("update user_standing set verdict = 'UNKNOWN'").update();
    database.sql().sql("delete from finding").update();
    assertThat(new Reassessment(store, standings).run(1)).isEqualTo(new Reassessed(1, 0, 0));
    assertThat(verdicts()).isEqualTo(before);
  }

  @Test
  void withoutCustomersThereIsNothingToDo() throws Exception {
    assertThat(new Reassessment(store, standings).run(2)).isEqualTo(new Reassessed(0, 0, 0));
  }

  private static int usersOfNordlicht() throws Exception {
    int[] users = {0};
    try (Snapshot snapshot = Snapshot.open(Nordlicht.FOLDER)) {
      snapshot.forEachUser(_ -> users[0]++);
    }
    return users[0];
  }

  private List<Integer> numbers(String query) {
    return database.sql().sql(query).query((row, _) -> row.getInt(1)).list();
  }

  private List<String> verdicts() {
    return database
        .sql()
        .sql(
            """
            select user_id || ' ' || u.verdict || ' ' || f.detail::text
            from user_standing u join finding f using (tenant_no, finding_no) order by user_id
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
