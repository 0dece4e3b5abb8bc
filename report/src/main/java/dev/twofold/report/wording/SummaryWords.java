package dev.twofold.report.wording;

import static dev.twofold.report.Names.counted;

import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.Apart;
import dev.twofold.report.PolicyCounts;
import dev.twofold.report.Subject;
import dev.twofold.report.grouping.Tally;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A tenant and its users in a few sentences.
 *
 * @param subject the tenant
 */
public record SummaryWords(Subject subject) {

  /** The tenant by name and id. */
  public String tenant() {
    return subject.tenantName().isPresent() && subject.tenantId().isPresent()
        ? "%s (%s)".formatted(subject.title(), subject.tenantId().get())
        : subject.title();
  }

  /** How old the facts are. */
  public String asOf(Instant now) {
    return subject
        .takenAt()
        .map(taken -> "As of " + Age.timeAndAge(taken, now))
        .orElse("The snapshot does not tell when it was taken");
  }

  /** Where the facts come from. */
  public String source() {
    return "Source: " + subject.source();
  }

  /** The answer in a sentence or two. */
  public String lead(Tally tally) {
    return new LeadWords(
            tally.size(),
            tally.gaps(),
            tally.adminGaps(),
            tally.with(Verdict.UNKNOWN).size(),
            users())
        .text();
  }

  private String users() {
    return subject.policiesOnly() ? "synthetic user" : "user";
  }

  /** The figures beside the verdicts, and the configuration. */
  public List<String> facts(Tally tally, Statistics statistics) {
    return Stream.of(
            policiesOnly(),
            Stream.of(
                admins(tally, statistics),
                others(tally, statistics),
                registration(statistics),
                policies(),
                defaults()))
        .flatMap(facts -> facts)
        .toList();
  }

  private Stream<String> policiesOnly() {
    return subject.policiesOnly()
        ? Stream.of(
            "The snapshot has policies and no users. The verdicts are about synthetic users: one"
                + " whom no policy names, and one for each user, group and role that is named.")
        : Stream.empty();
  }

  private static String admins(Tally tally, Statistics statistics) {
    return "%s: %,d with a gap, %,d with MFA enabled."
        .formatted(
            counted(statistics.admins(), "admin"), tally.adminGaps(), statistics.adminsWithMfa());
  }

  private static String others(Tally tally, Statistics statistics) {
    return "%s and %s; %,d of the users with a gap are disabled accounts."
        .formatted(
            counted(statistics.guests(), "guest"),
            counted(statistics.disabledUsers(), "disabled account"),
            tally.disabledGaps());
  }

  private static String registration(Statistics statistics) {
    long enabled = statistics.adminsWithMfa() + statistics.nonAdminsWithMfa();
    String known =
        "MFA is enabled (required and registered) for %s".formatted(counted(enabled, "user"));
    return statistics.registrationUnknown() == 0
        ? known + "."
        : "%s; for %,d it is not known.".formatted(known, statistics.registrationUnknown());
  }

  private String policies() {
    return PolicyCounts.of(subject.tenant())
        .map(counts ->
            "Conditional Access policies: %,d enabled, %,d report-only, %,d disabled."
                .formatted(counts.enabled(), counts.reportOnly(), counts.disabled()))
        .orElse("Conditional Access policies: not read.");
  }

  private String defaults() {
    String perUser =
        subject
            .knownPerUserMfa()
            .map(c -> "%,d enabled, %,d enforced".formatted(c.enabled(), c.enforced()))
            .orElse("not read");
    return "Security defaults: %s. Per-user MFA: %s.".formatted(securityDefaults(), perUser);
  }

  private String securityDefaults() {
    Fact<String> words = subject.tenant().securityDefaults().map(on -> on ? "on" : "off");
    return words.orElse("not read");
  }

  /** The policies that are reported apart, in a sentence each. */
  public List<String> apart() {
    return Stream.concat(
            Apart.of(subject.tenant()).stream().flatMap(SummaryWords::targets),
            Stream.of(Apart.MANDATORY_MFA))
        .toList();
  }

  private static Stream<String> targets(Apart apart) {
    return Stream.concat(
        apart.userActions().stream().map(target -> sentence(target, "user actions")),
        apart.authenticationContexts().stream()
            .map(target -> sentence(target, "authentication contexts")));
  }

  private static String sentence(Apart.Target target, String kind) {
    return "`%s` (%s) is about %s (%s), so no verdict counts it."
        .formatted(
            target.policy().displayName(), state(target), kind, String.join(", ", target.names()));
  }

  private static String state(Apart.Target target) {
    return switch (target.policy().state()) {
      case ENABLED -> "enabled";
      case REPORT_ONLY -> "report-only";
      case DISABLED -> "disabled";
    };
  }
}
