package dev.twofold.engine.oracle;

/** What one enforcer does to one sign-in. */
enum Effect {
  NOTHING,
  MFA,
  BLOCK
}
