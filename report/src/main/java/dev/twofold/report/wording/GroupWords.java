package dev.twofold.report.wording;

import static dev.twofold.report.Names.counted;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.grouping.Crowd;
import java.util.List;
import java.util.stream.Collectors;

/** Groups of users in words. */
public final class GroupWords {

  private GroupWords() {}

  /** How many users have this verdict, and how many of them matter more or less. */
  public static String head(Verdict verdict, Crowd crowd) {
    return "%s · %s%s".formatted(verdict, counted(crowd.size(), "user"), aside(crowd));
  }

  /** The admins and the disabled accounts of the group, each after a dot. */
  public static String aside(Crowd crowd) {
    String admins = crowd.admins() == 0 ? "" : " · " + counted(crowd.admins(), "admin");
    String disabled =
        crowd.disabled() == 0 ? "" : " · " + counted(crowd.disabled(), "disabled account");
    return admins + disabled;
  }

  /** The first few users by name, and how many more there are. */
  public static String names(Crowd crowd, int most) {
    List<Crowd.Member> named = crowd.named(most);
    String names = named.stream().map(GroupWords::name).collect(Collectors.joining(", "));
    long more = crowd.size() - named.size();
    return more == 0 ? names : "%s and %,d more".formatted(names, more);
  }

  /** A user by name, with what matters. */
  public static String name(Crowd.Member member) {
    String admin = member.admin() ? " (admin)" : "";
    return member.name() + admin + (member.enabled() ? "" : " (disabled)");
  }

  /** The verdicts that are possible. */
  public static String either(List<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::name).collect(Collectors.joining(" or "));
  }

  /** How many policies leave the sign-in open beside those that are shown. */
  public static String moreCauses(int shown, int more) {
    if (more == 0) {
      return shown == 0 ? "No policy could close this sign-in." : "";
    }
    String policies = more == 1 ? "policy does" : "policies do";
    return "%,d %s%s not close it.".formatted(more, shown == 0 ? "" : "more ", policies);
  }

  /** The first few, and how many more there are. */
  public static String limited(List<String> texts, int most) {
    int more = Math.max(0, texts.size() - most);
    String first = texts.stream().limit(most).collect(Collectors.joining(", "));
    return more == 0 ? first : "%s and %,d more".formatted(first, more);
  }
}
