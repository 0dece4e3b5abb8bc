package dev.twofold.engine.directory;

/** Where an external user signs in. */
public sealed interface HomeTenant {

  /** An Entra tenant whose id is known. */
  record Entra(String tenantId) implements HomeTenant {}

  /**
   * An identity provider that is no Entra tenant: Google, email one-time passcode (CA-309, CA-314).
   */
  record NotEntra() implements HomeTenant {}

  /** An Entra tenant, but the user's data do not tell which, so every one is possible. */
  record Undisclosed() implements HomeTenant {}

  /** This tenant: the home of its own members and internal guests. */
  record Here() implements HomeTenant {}
}
