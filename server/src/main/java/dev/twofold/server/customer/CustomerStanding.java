package dev.twofold.server.customer;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.wording.LeadWords;
import dev.twofold.server.user.UserRow;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that is known of a customer, from the assessment of its last good snapshot.
 *
 * @param figures the counts
 * @param openAdmins the first admins who can sign in with a password alone
 * @param gaps what was found of the users with a gap
 * @param unsettled what was found of the users whose verdict something unread leaves open
 * @param policies the policies and what they do
 * @param history the counts of past days
 * @param disabled the first disabled accounts
 * @param microsoft Microsoft's own figures beside ours
 */
public record CustomerStanding(
    Figures figures,
    List<UserRow> openAdmins,
    List<Found> gaps,
    List<Found> unsettled,
    List<PolicyEffect> policies,
    History history,
    List<UserRow> disabled,
    Optional<MicrosoftPart> microsoft) {

  /** What is known. */
  public CustomerStanding {
    openAdmins = List.copyOf(openAdmins);
    gaps = List.copyOf(gaps);
    unsettled = List.copyOf(unsettled);
    policies = List.copyOf(policies);
    disabled = List.copyOf(disabled);
  }

  /**
   * A collection that could not be read.
   *
   * @param path its Graph path
   * @param unsettledUsers how many users' verdicts depend on it
   */
  public record Missing(String path, long unsettledUsers) {}

  /** The answer in a sentence or two. */
  public String lead() {
    return new LeadWords(
            figures.totalUsers(),
            figures.open(),
            figures.adminsOpen(),
            figures.with(Verdict.UNKNOWN),
            "user")
        .text();
  }

  /** How many users with a gap are in findings beyond those that are shown. */
  public long gapsNotShown() {
    return figures.open() - gaps.stream().mapToLong(Found::users).sum();
  }

  /** What could not be read, with what that does to the verdicts. */
  public List<Missing> missing() {
    var users =
        unsettled.stream()
            .flatMap(found -> found.needs().stream().map(_ -> found).distinct())
            .collect(Collectors.toSet());
    TreeMap<String, Long> paths =
        figures.notRead().stream()
            .collect(Collectors.toMap(Function.identity(), _ -> 0L, (one, _) -> one, TreeMap::new));
    users.forEach(
        found -> found.needs().forEach(path -> paths.merge(path, (long) found.users(), Long::sum)));
    return paths.entrySet().stream()
        .map(entry -> new Missing(entry.getKey(), entry.getValue()))
        .toList();
  }
}
