package dev.twofold.server.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import dev.twofold.server.store.Nordlicht;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.TestCustomers;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whoever changes what rows say of a snapshot has to say so, or servers would keep the old ones.
 */
class EditionTest {
  private static final int EDITION = 1;
  private static final String ROWS = "5ce09763407b2231ed4d2f53f3d0234b";

  @Test
  void otherRowsOfTheSameSnapshotAreAnotherEdition() throws Exception {
    try (Database database = TestDatabase.empty()) {
      SnapshotStore store = new SnapshotStore(database);
      Standings standings = new Standings(database, store);
      standings.replace(store.put(TestCustomers.add(database, 1), Nordlicht.FOLDER));
      assertThat(List.of(Edition.CURRENT, rows(database)))
          .as("the edition, and the rows of the example: raise Edition.CURRENT for other ones")
          .isEqualTo(List.of(EDITION, ROWS));
    }
  }

  private static String rows(Database database) {
    return database
        .sql()
        .sql(
            """
            select md5(string_agg(line, e'\\n' order by line)) from (
              select 'customer' || (to_jsonb(t) - 'assessed_at' - 'changed')::text as line
                from customer_standing t
              union all select 'user' || to_jsonb(t)::text from user_standing t
              union all select 'finding' || to_jsonb(t)::text from finding t
              union all select 'policy' || to_jsonb(t)::text from policy_standing t
            ) lines
            """)
        .query((row, _) -> row.getString(1))
        .single();
  }
}
