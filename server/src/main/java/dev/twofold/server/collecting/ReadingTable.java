package dev.twofold.server.collecting;

import dev.twofold.server.database.Database;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What became of the last attempt to read each customer. While a customer waits or is read, its row
 * still tells the trouble of the attempt before.
 */
@Component
class ReadingTable {
  private final Database database;

  ReadingTable(Database database) {
    this.database = database;
  }

  /** The tenant of a customer that is listed. */
  Optional<String> tenantIdIfListed(int tenantNo) {
    return database
        .sql()
        .sql("select tenant_id::text from customer where tenant_no = ? and listed")
        .param(tenantNo)
        .query((row, _) -> row.getString(1))
        .optional();
  }

  /** True where there are figures that an attempt could spoil. */
  boolean hasFigures(int tenantNo) {
    return database
        .sql()
        .sql("select 1 from customer_standing where tenant_no = ?")
        .param(tenantNo)
        .query((row, _) -> row.getInt(1))
        .optional()
        .isPresent();
  }

  /** An attempt begins. */
  void begin(int tenantNo) {
    database
        .sql()
        .sql(
            """
            insert into reading (tenant_no, state, began_at) values (?, 'reading', now())
            on conflict (tenant_no) do update
            set state = 'reading', began_at = now(), changed = pg_current_xact_id()
            """)
        .param(tenantNo)
        .update();
  }

  /** The attempt was cut short by the end of this process; it goes on later. */
  void wait(int tenantNo) {
    database
        .sql()
        .sql(
            """
            update reading set state = 'waiting', changed = pg_current_xact_id()
            where tenant_no = ? and state = 'reading'
            """)
        .param(tenantNo)
        .update();
  }

  /** The attempt is over. */
  void end(int tenantNo, Reading reading) {
    switch (reading) {
      case Reading.Whole(Reading.Traffic traffic) -> end(tenantNo, "read", null, traffic);
      case Reading.Partial(Trouble trouble, Reading.Traffic traffic) ->
          end(tenantNo, "partial", trouble, traffic);
      case Reading.Failed(Trouble trouble, Reading.Traffic traffic) ->
          end(tenantNo, "failed", trouble, traffic);
      case Reading.NotListed _ -> remove(tenantNo);
    }
  }

  private void end(int tenantNo, String state, @Nullable Trouble trouble, Reading.Traffic traffic) {
    database
        .sql()
        .sql(
            """
            update reading
            set state = :state::reading_state, ended_at = clock_timestamp(), reason = :reason, code = :code,
              message = :message, fix = :fix, calls = :calls, bytes = :bytes,
              requested_at = case when requested_at > began_at then requested_at end,
              changed = pg_current_xact_id()
            where tenant_no = :tenant
            """)
        .param("state", state)
        .param("reason", trouble == null ? null : trouble.reason())
        .param("code", trouble == null ? null : trouble.code())
        .param("message", trouble == null ? null : trouble.message())
        .param("fix", trouble == null ? null : trouble.fix())
        .param("calls", traffic.calls())
        .param("bytes", traffic.bytes())
        .param("tenant", tenantNo)
        .update();
  }

  private void remove(int tenantNo) {
    database.sql().sql("delete from reading where tenant_no = ?").param(tenantNo).update();
  }
}
