package dev.twofold.server.customer.insight;

import dev.twofold.server.insights.MicrosoftFigures;
import java.util.ArrayList;
import java.util.List;

/**
 * Microsoft's count of one kind of user beside ours.
 *
 * @param kind what is counted
 * @param ours our count
 * @param microsofts Microsoft's count
 * @param explanation what is known of the difference
 */
public record Comparison(Kind kind, long ours, long microsofts, Explanation explanation) {

  /** What both count (mfa-semantics PC-13). */
  public enum Kind {
    ADMINS_WITH_MFA("Admins with MFA enabled"),
    NON_ADMINS_WITH_MFA("Non-admins with MFA enabled"),
    TOTAL_USERS("Total users");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Its name on Microsoft's page. */
    public String label() {
      return label;
    }
  }

  /** How many more Microsoft counts; negative: fewer. */
  public long difference() {
    return microsofts - ours;
  }

  /** Each count that Microsoft gives, beside ours of these users. */
  public static List<Comparison> of(MicrosoftFigures figures, List<Alike> users) {
    List<Alike> admins = users.stream().filter(Alike::admin).toList();
    List<Alike> others = users.stream().filter(alike -> !alike.admin()).toList();
    List<Comparison> all = new ArrayList<>();
    figures
        .compliantAdmins()
        .ifPresent(count -> all.add(withMfa(Kind.ADMINS_WITH_MFA, count, admins)));
    figures
        .compliantNonAdmins()
        .ifPresent(count -> all.add(withMfa(Kind.NON_ADMINS_WITH_MFA, count, others)));
    figures.totalUsers().ifPresent(count -> all.add(total(count, users)));
    return List.copyOf(all);
  }

  private static Comparison withMfa(Kind kind, long microsofts, List<Alike> users) {
    long ours = users.stream().filter(Alike::counted).mapToLong(Alike::users).sum();
    List<Reason> reasons = microsofts > ours ? Reason.MORE_WITH_MFA : Reason.FEWER_WITH_MFA;
    return of(kind, ours, microsofts, users, reasons);
  }

  private static Comparison total(long microsofts, List<Alike> users) {
    long ours = users.stream().mapToLong(Alike::users).sum();
    List<Reason> reasons = microsofts > ours ? List.of() : Reason.FEWER_USERS;
    return of(Kind.TOTAL_USERS, ours, microsofts, users, reasons);
  }

  private static Comparison of(
      Kind kind, long ours, long microsofts, List<Alike> users, List<Reason> reasons) {
    Explanation explanation = new Subsets(users, reasons).explain(Math.abs(microsofts - ours));
    return new Comparison(kind, ours, microsofts, explanation);
  }
}
