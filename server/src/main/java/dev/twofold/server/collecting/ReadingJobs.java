package dev.twofold.server.collecting;

import dev.twofold.server.database.Database;
import org.springframework.stereotype.Component;

/** The jobs of reading customers, one for each that is listed, in db-scheduler's table. */
@Component
class ReadingJobs {
  /** The name of the jobs; the customer's number is the instance. */
  static final String TASK = "read-customer";

  private final Database database;

  ReadingJobs(Database database) {
    this.database = database;
  }

  /**
   * Gives each listed customer its job, the new ones at once and in the order of the list, and
   * takes it from those that are listed no more. A job that is running ends by itself.
   */
  void follow() {
    database
        .transactions()
        .executeWithoutResult(_ -> {
          add();
          remove();
        });
  }

  private void add() {
    database
        .sql()
        .sql(
            """
            insert into reading (tenant_no, state)
            select tenant_no, 'waiting' from customer where listed
            on conflict do nothing
            """)
        .update();
    database
        .sql()
        .sql(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked,
              consecutive_failures, version, priority)
            select :task, tenant_no::text, now() + make_interval(secs => tenant_no / 1e6), false,
              0, 1, 50
            from customer where listed
            on conflict do nothing
            """)
        .param("task", TASK)
        .update();
  }

  private void remove() {
    database
        .sql()
        .sql(
            """
            delete from scheduled_tasks job using customer c
            where not c.listed and job.task_name = :task
              and job.task_instance = c.tenant_no::text and not job.picked
            """)
        .param("task", TASK)
        .update();
    database
        .sql()
        .sql(
            """
            delete from reading r using customer c
            where not c.listed and r.tenant_no = c.tenant_no and r.state <> 'reading'
            """)
        .update();
  }

  /** Notes that a person wants the customer read; one wish at a time. */
  void request(int tenantNo) {
    database
        .sql()
        .sql(
            """
            update reading
            set requested_at = now(), changed = pg_current_xact_id(),
              state = case when state = 'reading' then state else 'waiting' end
            where tenant_no = ?
              and (requested_at is null or state = 'reading' and requested_at <= began_at)
            """)
        .param(tenantNo)
        .update();
    hurry(tenantNo);
  }

  /**
   * Puts the job of a customer whom a person waits for before those that are merely due, but not
   * sooner than some seconds after the last attempt. One that is running is not touched: it calls
   * this when it is done.
   */
  void hurry(int tenantNo) {
    database
        .sql()
        .sql(
            """
            update scheduled_tasks job
            set execution_time = least(job.execution_time, greatest(r.requested_at - interval '10 years',
                case when r.ended_at > now() - interval '10 seconds'
                  then r.ended_at + interval '10 seconds' else '-infinity' end)),
              version = job.version + 1
            from reading r
            where job.task_name = :task and job.task_instance = :instance and not job.picked
              and r.tenant_no = :tenant and r.requested_at is not null
            """)
        .param("task", TASK)
        .param("instance", Integer.toString(tenantNo))
        .param("tenant", tenantNo)
        .update();
  }

  /** Has another job run at once, unless it is running. */
  void runNow(String task) {
    database
        .sql()
        .sql(
            """
            update scheduled_tasks set execution_time = now(), version = version + 1
            where task_name = ? and not picked and execution_time > now()
            """)
        .param(task)
        .update();
  }
}
