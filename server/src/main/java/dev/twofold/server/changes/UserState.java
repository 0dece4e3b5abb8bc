package dev.twofold.server.changes;

import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import java.util.Optional;

/**
 * What is compared of a user.
 *
 * @param verdict the verdict
 * @param mfaEnabled whether MFA is enabled (contracts section 3); empty: not known
 * @param admin whether the user is an admin
 * @param enabled whether the account is enabled
 */
public record UserState(
    Verdict verdict, Optional<Boolean> mfaEnabled, boolean admin, boolean enabled) {

  static UserState of(UserVerdict verdict) {
    return new UserState(
        verdict.finding().verdict(),
        verdict.mfaEnabled(),
        verdict.admin(),
        verdict.user().accountEnabled());
  }
}
