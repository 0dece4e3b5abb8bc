package dev.twofold.report.csv;

import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.Registration;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.RoleNames;
import dev.twofold.report.wording.CauseWords;
import dev.twofold.report.wording.EnforcerWords;
import dev.twofold.report.wording.WitnessWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One user as the cells of a row.
 *
 * @param roles the names of directory roles
 * @param words sign-ins in words
 */
record UserRow(RoleNames roles, WitnessWords words) {

  /** The names of the columns. */
  static final List<String> HEADINGS =
      List.of(
          "id",
          "userPrincipalName",
          "displayName",
          "accountEnabled",
          "userType",
          "admin",
          "roles",
          "eligibleRoles",
          "verdict",
          "onlyFromManagedDevices",
          "mfaEnabled",
          "enforcedBy",
          "witness",
          "witnessApplication",
          "witnessClientApp",
          "witnessPlatform",
          "witnessIpAddress",
          "witnessCountry",
          "because",
          "either",
          "needs",
          "isMfaRegistered",
          "methodsRegistered");

  /** The cells of this user. */
  Stream<String> of(UserVerdict verdict) {
    return Stream.of(user(verdict), finding(verdict), witness(verdict.finding()), rest(verdict))
        .flatMap(cells -> cells);
  }

  private Stream<String> user(UserVerdict verdict) {
    User user = verdict.user();
    return Stream.of(
        Cell.of(user.id()),
        Cell.of(user.userPrincipalName()),
        Cell.of(user.displayName()),
        Cell.of(user.accountEnabled()),
        Cell.of(user.userType()),
        Cell.of(verdict.admin()),
        Cell.of(roles.active(user.roles())),
        Cell.of(roles.eligible(user.roles())));
  }

  private static Stream<String> finding(UserVerdict verdict) {
    Finding finding = verdict.finding();
    return Stream.of(
        finding.verdict().name(),
        Cell.of(finding.onlyFromManagedDevices()),
        verdict.mfaEnabled().map(Object::toString).orElse(""),
        Cell.of(EnforcerWords.of(finding.enforcedBy())));
  }

  private Stream<String> witness(Finding finding) {
    return Stream.<Function<SignIn, String>>of(
            words::sentence,
            words::application,
            signIn -> signIn.clientApp().graphName(),
            UserRow::platform,
            signIn -> signIn.network().address().toString(),
            signIn -> signIn.network().country().orElse(""))
        .map(part -> Cell.of(finding.witness().map(part).orElse("")));
  }

  private static String platform(SignIn signIn) {
    return signIn.platform() == DevicePlatform.UNKNOWN ? "" : signIn.platform().graphName();
  }

  private static Stream<String> rest(UserVerdict verdict) {
    Finding finding = verdict.finding();
    Optional<Registration> registration = known(verdict.user().registration());
    return Stream.of(
        Cell.of(CauseWords.first(verdict.because().shown()).orElse("")),
        Cell.of(finding.either().stream().map(Verdict::name).toList()),
        Cell.of(finding.needs()),
        registration.map(known -> Cell.of(known.isMfaRegistered())).orElse(""),
        Cell.of(registration.map(Registration::methodsRegistered).orElse(List.of())));
  }

  private static Optional<Registration> known(Fact<Registration> fact) {
    return fact.map(Optional::of).orElse(Optional.empty());
  }
}
