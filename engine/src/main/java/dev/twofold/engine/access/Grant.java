package dev.twofold.engine.access;

import dev.twofold.engine.directory.Fact;
import java.util.Optional;
import java.util.Set;

/**
 * The grant controls of a policy (mfa-semantics section 1.12, appendix B).
 *
 * @param operator whether all or one of the controls must be met; it spans the strength too
 *     (CA-C02)
 * @param controls the controls
 * @param strength the authentication strength; unread where only its id is known
 */
public record Grant(
    Operator operator,
    Set<GrantControl> controls,
    Optional<Fact<AuthenticationStrength>> strength) {

  /** How the controls combine. */
  public enum Operator {
    AND,
    OR
  }

  public Grant {
    controls = Set.copyOf(controls);
  }

  /** A grant that asks for nothing: a policy with session controls only, or an inert one. */
  public static Grant none() {
    return new Grant(Operator.AND, Set.of(), Optional.empty());
  }

  /** True where nothing is asked for. */
  public boolean asksForNothing() {
    return controls.isEmpty() && strength.isEmpty();
  }

  /**
   * True where the grant could close a sign-in: MFA, a strength, block, a device control. Terms of
   * use and custom controls alone can't.
   */
  public boolean couldClose() {
    return strength.isPresent()
        || controls.stream()
            .anyMatch(control ->
                control != GrantControl.TERMS_OF_USE
                    && control != GrantControl.CUSTOM_AUTHENTICATION_FACTOR);
  }
}
