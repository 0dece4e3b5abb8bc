package dev.twofold.engine.verdict;

import dev.twofold.engine.directory.PerUserMfaState;

/** What demands MFA of a user. */
public sealed interface Enforcer {

  /** A Conditional Access policy. */
  record Policy(String id, String displayName) implements Enforcer {}

  /** Security defaults. */
  record SecurityDefaults() implements Enforcer {}

  /** Per-user MFA in this state. */
  record PerUserMfa(PerUserMfaState state) implements Enforcer {}
}
