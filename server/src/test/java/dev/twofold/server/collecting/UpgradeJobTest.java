package dev.twofold.server.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import dev.twofold.server.standing.Edition;
import dev.twofold.server.standing.OlderStandings;
import dev.twofold.server.standing.Standings;
import dev.twofold.server.store.Nordlicht;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.TestCustomers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeJobTest {
  /** More than share a transaction, and no multiple of it. */
  private static final int CUSTOMERS = 20;

  @TempDir private Path folder;

  private Database database;
  private SnapshotStore store;
  private Standings standings;
  private OlderStandings older;

  @BeforeEach
  void readAll() throws IOException {
    database = TestDatabase.empty();
    store = new SnapshotStore(database);
    standings = new Standings(database, store);
    older = new OlderStandings(database);
    for (int n = 0; n < CUSTOMERS; n++) {
      standings.replace(store.put(TestCustomers.add(database, n), Nordlicht.FOLDER));
    }
    TestCustomers.add(database, CUSTOMERS); // was never read
  }

  @AfterEach
  void close() {
    database.close();
  }

  private UpgradeJob job() {
    return new UpgradeJob(older, standings, new Turns(), new TakenOver(database));
  }

  @Test
  void rowsOfThisEditionAreLeftAsTheyAre() throws InterruptedException {
    List<String> before = texts("select t::text from customer_standing t order by 1");
    assertThat(older.count()).isZero();
    assertThat(job().work()).isFalse();
    assertThat(texts("select t::text from customer_standing t order by 1")).isEqualTo(before);
  }

  @Test
  void rowsOfAnOlderEditionAreMadeAnew() throws InterruptedException {
    List<String> before = verdicts();
    spoil(Edition.CURRENT - 1);
    assertThat(older.count()).isEqualTo(CUSTOMERS);
    workToTheEnd(job());
    assertThat(verdicts()).isEqualTo(before);
    assertThat(older.count()).isZero();
  }

  @Test
  void rowsOfANewerEditionAreLeftToTheNewerNodes() throws InterruptedException {
    spoil(Edition.CURRENT + 1);
    List<String> before = verdicts();
    workToTheEnd(job());
    assertThat(verdicts()).isEqualTo(before);
  }

  @Test
  void oneWhoseSnapshotMakesNoRowsKeepsItsOwnAndHoldsUpNobody() throws Exception {
    List<String> before = verdicts();
    Path withoutUsers = Nordlicht.copy(folder.resolve("snapshot"), "2026-11-22T07:12:00Z");
    Files.delete(withoutUsers.resolve("users.json"));
    int first = Integer.parseInt(texts("select min(tenant_no)::text from customer").getFirst());
    store.put(first, withoutUsers);
    spoil(Edition.CURRENT - 1);
    workToTheEnd(job());
    assertThat(older.count()).isOne();
    assertThat(
            texts("select distinct tenant_no::text from user_standing where verdict = 'UNKNOWN'"))
        .containsExactly(Integer.toString(first));
    assertThat(before).containsAll(verdictsExcept(first));
  }

  @Test
  void oneThatNodesBeganAnotherGoesOnWith() throws InterruptedException {
    List<String> before = verdicts();
    spoil(Edition.CURRENT - 1);
    standings.replaceAll(older.next(7, List.of()));
    assertThat(older.count()).isEqualTo(CUSTOMERS - 7);
    workToTheEnd(job());
    assertThat(verdicts()).isEqualTo(before);
  }

  private static void workToTheEnd(UpgradeJob job) throws InterruptedException {
    boolean more = true;
    while (more) {
      more = job.work();
    }
  }

  /** As if rules of that edition had found nothing out. */
  private void spoil(int edition) {
    database.sql().sql("update user_standing set verdict = 'UNKNOWN'").update();
    database
        .sql()
        .sql("update standing_rows set edition = :edition")
        .param("edition", edition)
        .update();
  }

  private List<String> verdicts() {
    return verdictsExcept(-1);
  }

  private List<String> verdictsExcept(int tenantNo) {
    return texts(
        """
        select tenant_no || ' ' || user_id || ' ' || verdict from user_standing
        where tenant_no <> %d order by 1
        """
            .formatted(tenantNo));
  }

  private List<String> texts(String query) {
    return database.sql().sql(query).query((row, _) -> row.getString(1)).list();
  }
}
