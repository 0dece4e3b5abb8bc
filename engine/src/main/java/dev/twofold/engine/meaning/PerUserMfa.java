package dev.twofold.engine.meaning;

import dev.twofold.engine.access.Settings;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.util.Set;

/**
 * Per-user MFA as an enforcer; enabled and enforced alike (mfa-semantics PU-01 to PU-15, contracts
 * section 3).
 */
final class PerUserMfa {
  private final Settings settings;
  private final Places places;

  PerUserMfa(Settings settings, Places places) {
    this.settings = settings;
    this.places = places;
  }

  Set<Outcome> outcomes(User user, SignIn signIn) {
    Answer required =
        user.perUserMfa().map(PerUserMfaState::requiresMfa).map(Answer::of).orElse(Answer.UNREAD);
    return Outcomes.where(required, demanded(signIn));
  }

  private Set<Outcome> demanded(SignIn signIn) {
    Set<Outcome> outside = signIn.clientApp().modern() ? Set.of(Outcome.MFA) : legacy();
    return Outcomes.where(skipped(signIn.network()).not(), outside);
  }

  /**
   * Trusted IPs and the intranet skip MFA, and legacy clients need no app password there (PU-06,
   * PU-07).
   */
  private Answer skipped(Network network) {
    return places.isInMfaTrustedIps(network).or(places.isOnIntranet(network));
  }

  /** An app password, if one can exist, has no second factor (PU-09). */
  private Set<Outcome> legacy() {
    return Outcomes.where(Answer.of(!settings.appPasswordsAllowed()), Set.of(Outcome.BLOCKED));
  }
}
