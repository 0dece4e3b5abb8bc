package dev.twofold.engine.assessment;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.Registration;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.Verdict;
import java.util.Optional;

/**
 * The count behind the Customer MFA statistics: MFA is required of the account, and a method is
 * registered (contracts section 3; mfa-semantics PC-12).
 */
final class MfaEnabled {

  private enum Required {
    YES,
    NO,
    UNKNOWN
  }

  private final Fact<Boolean> securityDefaults;

  MfaEnabled(Tenant tenant) {
    this.securityDefaults = tenant.securityDefaults();
  }

  /** Whether it counts; empty where that is not known. */
  Optional<Boolean> of(User user, Finding finding) {
    Required required = required(user, finding);
    Optional<Boolean> registered = registered(user.registration());
    if (required == Required.NO || registered.equals(Optional.of(false))) {
      return Optional.of(false);
    }
    return required == Required.YES ? registered : Optional.empty();
  }

  private Required required(User user, Finding finding) {
    boolean certainly =
        finding.verdict() == Verdict.ALWAYS
            || securityDefaults.orElse(false)
            || user.perUserMfa().map(PerUserMfaState::requiresMfa).orElse(false);
    if (certainly) {
      return Required.YES;
    }
    boolean possibly =
        finding.possible().contains(Verdict.ALWAYS)
            || !securityDefaults.isKnown()
            || !user.perUserMfa().isKnown();
    return possibly ? Required.UNKNOWN : Required.NO;
  }

  private static Optional<Boolean> registered(Fact<Registration> registration) {
    return registration instanceof Fact.Known<Registration>(Registration known)
        ? Optional.of(known.isMfaRegistered())
        : Optional.empty();
  }
}
