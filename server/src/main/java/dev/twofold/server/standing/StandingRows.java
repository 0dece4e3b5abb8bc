package dev.twofold.server.standing;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.Registration;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.Enforcer;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.report.RoleNames;
import dev.twofold.report.json.FindingJson;
import dev.twofold.report.wording.WitnessWords;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one customer for each table of standings.
 *
 * @param customer of {@code customer_standing}
 * @param users of {@code user_standing}
 * @param findings of the findings' table
 * @param policies of {@code policy_standing}
 */
record StandingRows(CopyRows customer, CopyRows users, CopyRows findings, CopyRows policies)
    implements AutoCloseable {

  StandingRows() {
    this(new CopyRows(), new CopyRows(), new CopyRows(), new CopyRows());
  }

  /** Adds a user. */
  void addUser(
      int tenantNo,
      UserVerdict verdict,
      int findingNo,
      Optional<Instant> lastSignIn,
      RoleNames roles) {
    User user = verdict.user();
    Finding finding = verdict.finding();
    Optional<Registration> registration = known(user.registration());
    users
        .number(tenantNo)
        .text(user.id())
        .text(user.userPrincipalName())
        .text(user.displayName())
        .flag(user.accountEnabled())
        .text(user.userType())
        .flag(verdict.admin())
        .texts(roles.active(user.roles()))
        .texts(roles.eligible(user.roles()))
        .text(finding.verdict().name())
        .flag(finding.onlyFromManagedDevices())
        .flag(verdict.mfaEnabled())
        .text(known(user.perUserMfa()).map(PerUserMfaState::graphName))
        .flag(registration.map(Registration::isMfaRegistered))
        .flag(registration.map(Registration::isMfaCapable))
        .texts(registration.map(Registration::methodsRegistered))
        .number(findingNo)
        .time(lastSignIn)
        .end();
  }

  /** Adds all findings. */
  void addFindings(int tenantNo, FoundGroups groups, WitnessWords words) {
    for (FoundGroups.Group group : groups.all()) {
      Finding finding = group.first().finding();
      findings
          .number(tenantNo)
          .number(group.number())
          .text(finding.verdict().name())
          .flag(finding.onlyFromManagedDevices())
          .number(group.users())
          .number(group.admins())
          .number(group.disabled())
          .json(FindingJson.ofGroup(group.first(), words))
          .end();
    }
  }

  /** Adds all policies, with what they do for the users. */
  void addPolicies(int tenantNo, List<ConditionalAccessPolicy> all, FoundGroups groups) {
    for (int position = 0; position < all.size(); position++) {
      ConditionalAccessPolicy policy = all.get(position);
      policies
          .number(tenantNo)
          .number(position)
          .text(policy.id())
          .text(policy.displayName())
          .text(policy.state().graphName())
          .number(
              groups.enforcedBy(enforcer ->
                  enforcer instanceof Enforcer.Policy(String id, _) && id.equals(policy.id())))
          .number(groups.notClosedBy(policy.id()))
          .end();
    }
  }

  private static <T> Optional<T> known(Fact<T> fact) {
    return fact instanceof Fact.Known<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    customer.close();
    users.close();
    findings.close();
    policies.close();
  }
}
