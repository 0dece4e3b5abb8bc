package dev.twofold.server.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.SamplePartner;
import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingJobsTest {
  private final Database database = TestDatabase.empty();
  private final ReadingJobs jobs = new ReadingJobs(database);
  private final Collecting collecting = new Collecting(database, jobs);

  @BeforeEach
  void fill() {
    SamplePartner.fill(database, 40, 3);
    jobs.follow();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyListedCustomerHasOneJobAndTheOthersHaveNone() {
    jobs.follow();
    assertThat(number("select count(*) from scheduled_tasks"))
        .isEqualTo(number("select count(*) from customer where listed"));

    change("update customer set listed = false where tenant_no = 7");
    jobs.follow();
    assertThat(number("select count(*) from scheduled_tasks where task_instance = '7'")).isZero();

    change("update customer set listed = true where tenant_no = 7");
    jobs.follow();
    assertThat(number("select count(*) from scheduled_tasks where task_instance = '7'")).isOne();
  }

  @Test
  void whoIsAskedForComesFirstHoweverOftenSomebodyAsks() {
    change("update scheduled_tasks set execution_time = now() + interval '5 hours'");
    change(
        "update reading set state = 'read', ended_at = now() - interval '1 hour', requested_at = null");
    collecting.readNow(5);
    collecting.readNow(5);

    assertThat(number("select task_instance from scheduled_tasks order by execution_time limit 1"))
        .isEqualTo(5);
    assertThat(collecting.progress().waiting()).isOne();
    assertThat(number("select count(*) from reading where requested_at is not null")).isOne();
  }

  @Test
  void whoWasReadJustNowIsReadAgainAfterSomeSecondsOnly() {
    change("update scheduled_tasks set execution_time = now() + interval '5 hours'");
    change("update reading set state = 'read', ended_at = now(), requested_at = null");
    collecting.readNow(5);
    assertThat(
            number(
                "select extract(epoch from execution_time - now()) from scheduled_tasks where task_instance = '5'"))
        .isBetween(5L, 10L);
  }

  private long number(String sql) {
    return database.sql().sql(sql).query((row, _) -> row.getLong(1)).single();
  }

  private void change(String sql) {
    database.sql().sql(sql).update();
  }
}
