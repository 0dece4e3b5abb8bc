package dev.twofold.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.server.SamplePartner;
import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import java.text.Collator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

final class LiveRosterTest {
  private Database database;
  private LiveRoster live;

  @BeforeEach
  void fill() {
    database = TestDatabase.empty();
    SamplePartner.fill(database, 200, 6);
    live = new LiveRoster(database);
    live.refresh();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void itHoldsTheSumsThatTheDatabaseHolds() {
    Totals totals = live.now().roster().totals();
    assertThat(sums())
        .containsExactly(
            (long) totals.customers(),
            (long) totals.read(),
            totals.totalUsers(),
            totals.adminsWithMfa(),
            totals.nonAdminsWithMfa(),
            totals.always());
    assertThat(live.now().partner().days()).hasSize(30);
    assertThat(live.now().partner().name()).contains("Sample Partner");
  }

  @Test
  void aRowWrittenByATransactionThatBeganBeforeTheLastLookIsNotMissed() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> slow =
          other.submit(() ->
              database
                  .transactions()
                  .executeWithoutResult(_ -> {
                    rename(1, "Slow");
                    written.countDown();
                    await(looked);
                  }));
      await(written);
      rename(2, "Quick");
      live.refresh();
      assertThat(names()).contains("Quick").doesNotContain("Slow");
      looked.countDown();
      slow.get();
    }
    live.refresh();
    assertThat(names()).contains("Quick", "Slow");
  }

  @Test
  void whoReadsWhileItChangesSeesWholeGenerations() throws Exception {
    try (ExecutorService others = Executors.newFixedThreadPool(3)) {
      List<Future<?>> writers =
          IntStream.range(0, 2).<Future<?>>mapToObj(it -> others.submit(() -> move(it))).toList();
      Future<?> refreshing =
          others.submit(() -> {
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
              live.refresh();
            }
          });
      while (!refreshing.isDone()) {
        assertThat(live.now().roster().totals().totalUsers()).isEqualTo(sums().get(2));
      }
      refreshing.get();
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    live.refresh();
    LiveRoster fresh = new LiveRoster(database);
    fresh.refresh();
    assertThat(all(live)).isEqualTo(all(fresh));
  }

  @Test
  void withoutADatabaseTheLastGenerationStays() {
    Roster before = live.now().roster();
    Instant readAt = live.now().readAt();
    database.close();
    assertThatThrownBy(live::refresh)
        .isInstanceOfAny(DataAccessException.class, TransactionException.class);
    assertThat(live.now().roster()).isSameAs(before);
    assertThat(live.now().isStale(readAt.plusSeconds(5))).isFalse();
    assertThat(live.now().isStale(readAt.plusSeconds(60))).isTrue();
  }

  /** Moves users from one customer to another, so that their sum stays. */
  private void move(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      int from = 1 + random.nextInt(15);
      database
          .transactions()
          .executeWithoutResult(_ -> {
            add(from, -1);
            add(from + 1, 1);
          });
    }
  }

  private void add(int tenantNo, int users) {
    database
        .sql()
        .sql(
            """
            update customer_standing
               set total_users = total_users + :users, changed = pg_current_xact_id()
             where tenant_no = :tenant
            """)
        .param("users", users)
        .param("tenant", tenantNo)
        .update();
  }

  private void rename(int tenantNo, String name) {
    database
        .sql()
        .sql(
            """
            update customer set display_name = :name, changed = pg_current_xact_id()
             where tenant_no = :tenant
            """)
        .param("name", name)
        .param("tenant", tenantNo)
        .update();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> names() {
    return all(live).stream().map(RosterCustomer::name).toList();
  }

  private static List<RosterCustomer> all(LiveRoster live) {
    RosterQuery query =
        new RosterQuery("", Set.of(), RosterSort.BY_NAME, Collator.getInstance(Locale.ROOT));
    return live.now().roster().select(query, Instant.now()).stream().toList();
  }

  private List<Long> sums() {
    return database
        .sql()
        .sql(
            """
            select (select count(*) from customer), count(*), sum(total_users),
                   sum(admins_with_mfa), sum(non_admins_with_mfa), sum(always)
            from customer_standing
            """)
        .query((row, _) ->
            List.of(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6)))
        .single();
  }
}
