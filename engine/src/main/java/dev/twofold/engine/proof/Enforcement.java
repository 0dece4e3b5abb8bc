package dev.twofold.engine.proof;

import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.signin.Region;
import dev.twofold.engine.verdict.Enforcer;
import java.util.function.Function;

/**
 * What one enforcer does to the users that it binds. Security defaults are two: one for holders of
 * the listed roles, one for everybody.
 *
 * @param enforcer who enforces
 * @param include whom it binds
 * @param exclude whom it does not bind; wins
 * @param effect what it does to a user of this affiliation whom it binds
 */
record Enforcement(
    Enforcer enforcer,
    UserSelection include,
    UserSelection exclude,
    Function<Affiliation, Effect> effect) {

  /**
   * The two parts of the region that the enforcer closes.
   *
   * @param blocked where it can't be met, so that nobody gets in
   * @param mfa where it can be met, and only with MFA
   */
  record Effect(Region blocked, Region mfa) {

    /** What the enforcer closes (GR-05). */
    Region closed() {
      return blocked.or(mfa);
    }
  }
}
