package dev.twofold.engine.access;

/**
 * A part of a policy that was not understood: an unknown value, a wrong type. What it matches or
 * asks for is unknown, and so is what depends on it.
 *
 * @param part which part
 * @param needs what would settle it: the policy's path and the property, for a person to look at
 */
public record Doubt(Part part, String needs) {

  /** The parts of a policy. */
  public enum Part {
    /** Whether it is enabled. */
    STATE,
    /** Whom it includes or excludes; it may bind anybody or nobody. */
    USERS,
    /** Any condition on the sign-in; it may match any part of what the other conditions match. */
    CONDITIONS,
    /** A control that we don't know; meeting it may or may not mean MFA. */
    GRANT
  }
}
