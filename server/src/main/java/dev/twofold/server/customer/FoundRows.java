package dev.twofold.server.customer;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.server.database.Database;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was found of the users of customers, and what the policies do for them. */
@Component
public class FoundRows {
  /** How many findings and how many policies a page shows. */
  static final int MOST = 100;

  private final Database database;

  /** The findings in this database. */
  public FoundRows(Database database) {
    this.database = database;
  }

  /** The findings with a gap: those with the most admins first, then those with the most users. */
  public List<Found> gaps(int tenantNo) {
    return found(tenantNo, List.of(Verdict.CONDITIONALLY.name(), Verdict.NEVER.name()));
  }

  /** The findings that something unread leaves open, in the same order. */
  public List<Found> unsettled(int tenantNo) {
    return found(tenantNo, List.of(Verdict.UNKNOWN.name()));
  }

  private List<Found> found(int tenantNo, List<String> verdicts) {
    return database
        .sql()
        .sql(
            """
            select finding_no, verdict, only_managed, users, admins, disabled, detail
              from finding
             where tenant_no = :tenant and verdict::text in (:verdicts)
             order by admins desc, users desc, finding_no
             limit :most
            """)
        .param("tenant", tenantNo)
        .param("verdicts", verdicts)
        .param("most", MOST)
        .query(new FoundMapper())
        .list();
  }

  /** One finding. */
  public Optional<Found> find(int tenantNo, int number) {
    return database
        .sql()
        .sql("select * from finding where tenant_no = :tenant and finding_no = :number")
        .param("tenant", tenantNo)
        .param("number", number)
        .query(new FoundMapper())
        .optional();
  }

  /** The policies in Graph's order. */
  public List<PolicyEffect> policies(int tenantNo) {
    return database
        .sql()
        .sql("select * from policy_standing where tenant_no = :tenant order by position limit 500")
        .param("tenant", tenantNo)
        .query((row, _) ->
            new PolicyEffect(
                row.getString("policy_id"),
                row.getString("display_name"),
                row.getString("state"),
                row.getInt("enforced_users"),
                row.getInt("not_closing_users")))
        .list();
  }
}
