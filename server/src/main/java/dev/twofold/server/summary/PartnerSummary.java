package dev.twofold.server.summary;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.server.database.Database;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is known of the listed customers.
 *
 * @param customers how many there are
 * @param withFigures of how many there are figures, of today or before
 * @param partial of how many the last reading had gaps
 * @param failed why the last reading failed, and of how many
 * @param users of all with figures
 * @param verdicts how many users have each verdict
 * @param admins of all with figures
 * @param openAdmins admins who can sign in with a password alone
 */
public record PartnerSummary(
    long customers,
    long withFigures,
    long partial,
    List<Failure> failed,
    long users,
    Map<Verdict, Long> verdicts,
    long admins,
    long openAdmins) {

  /**
   * Customers whose last reading failed.
   *
   * @param reason the word of the reason
   * @param fix what to do about it; may be empty
   * @param customers how many
   */
  public record Failure(String reason, String fix, long customers) {}

  /** Reads it from the tables. */
  public static PartnerSummary read(Database database) {
    String verdictSums =
        Arrays.stream(Verdict.values())
            .map(verdict -> "coalesce(sum(s.%s), 0) as %1$s".formatted(column(verdict)))
            .collect(Collectors.joining(", "));
    return database
        .sql()
        .sql(
            """
            select count(*) as customers, count(s.tenant_no) as with_figures,
                   count(*) filter (where r.state = 'partial') as partial,
                   coalesce(sum(s.total_users), 0) as users,
                   coalesce(sum(s.admins), 0) as admins,
                   coalesce(sum(s.admins_open), 0) as open_admins,
                   %s
              from customer c
              left join customer_standing s using (tenant_no)
              left join reading r using (tenant_no)
             where c.listed
            """
                .formatted(verdictSums))
        .query((row, _) -> {
          Map<Verdict, Long> verdicts = new LinkedHashMap<>();
          for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, row.getLong(column(verdict)));
          }
          return new PartnerSummary(
              row.getLong("customers"),
              row.getLong("with_figures"),
              row.getLong("partial"),
              failures(database),
              row.getLong("users"),
              verdicts,
              row.getLong("admins"),
              row.getLong("open_admins"));
        })
        .single();
  }

  private static List<Failure> failures(Database database) {
    return database
        .sql()
        .sql(
            """
            select coalesce(r.reason, 'unknown') as reason, coalesce(min(r.fix), '') as fix,
                   count(*) as customers
              from reading r join customer c using (tenant_no)
             where c.listed and r.state = 'failed'
             group by 1 order by 3 desc, 1
            """)
        .query((row, _) ->
            new Failure(row.getString("reason"), row.getString("fix"), row.getLong("customers")))
        .list();
  }

  private static String column(Verdict verdict) {
    return switch (verdict) {
      case ALWAYS -> "always";
      case CONDITIONALLY -> "conditionally";
      case NEVER -> "never";
      case BLOCKED -> "blocked";
      case UNKNOWN -> "unknown";
    };
  }
}
