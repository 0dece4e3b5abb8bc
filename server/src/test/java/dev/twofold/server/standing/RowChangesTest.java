package dev.twofold.server.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import dev.twofold.server.store.Nordlicht;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.server.store.TestCustomers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are the same stay where they are, and no others do. */
class RowChangesTest {
  private static final List<String> TABLES = List.of("user_standing", "finding", "policy_standing");

  @TempDir Path folder;

  private Database database;
  private SnapshotStore store;
  private Standings standings;
  private int tenant;
  private int copies;

  @BeforeEach
  void readOnce() throws IOException {
    database = TestDatabase.empty();
    store = new SnapshotStore(database);
    standings = new Standings(database, store);
    tenant = TestCustomers.add(database, 1);
    standings.replace(store.put(tenant, Nordlicht.FOLDER));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void rowsThatAreTheSameAreNotWrittenAgain() throws IOException {
    List<String> before = TABLES.stream().map(this::writers).toList();
    String customer = writers("customer_standing");
    standings.replace(next());
    assertThat(TABLES.stream().map(this::writers).toList()).isEqualTo(before);
    assertThat(writers("customer_standing")).isNotEqualTo(customer);
  }

  @Test
  void aUserWithAnotherNameIsWrittenAndNothingElse() throws IOException {
    String findings = writers("finding");
    String policies = writers("policy_standing");
    standings.replace(nextWithRename());
    assertThat(names()).contains("Piet de Visser").doesNotContain("Piet Visser");
    assertThat(writers("finding")).isEqualTo(findings);
    assertThat(writers("policy_standing")).isEqualTo(policies);
  }

  @Test
  void whatWasUndoneIsWrittenAgain() throws IOException {
    List<String> names = names();
    standings.replace(nextWithRename());
    standings.replace(next());
    assertThat(names()).isEqualTo(names);
  }

  @Test
  void anotherEditionWritesEverything() throws IOException {
    List<String> before = TABLES.stream().map(this::writers).toList();
    database.sql().sql("update standing_rows set edition = edition - 1").update();
    standings.replace(next());
    for (int table = 0; table < TABLES.size(); table++) {
      assertThat(writers(TABLES.get(table))).isNotEqualTo(before.get(table));
    }
  }

  /** The same a day later. */
  private StoredSnapshot next() throws IOException {
    return next(text -> text);
  }

  private StoredSnapshot nextWithRename() throws IOException {
    return next(text -> text.replace("Piet Visser", "Piet de Visser"));
  }

  /** A later snapshot with other users. */
  private StoredSnapshot next(UnaryOperator<String> users) throws IOException {
    copies++;
    Path copy =
        Nordlicht.copy(folder.resolve("day-" + copies), "203" + copies + "-11-21T07:12:00Z");
    Path file = copy.resolve("users.json");
    Files.writeString(file, users.apply(Files.readString(file)));
    return store.put(tenant, copy);
  }

  /** The transactions that wrote the rows. */
  private String writers(String table) {
    return database
        .sql()
        .sql("select string_agg(distinct xmin::text, ' ') from " + table)
        .query((row, _) -> row.getString(1))
        .single();
  }

  private List<String> names() {
    return database
        .sql()
        .sql("select display_name from user_standing order by user_id")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
