package dev.twofold.emulator.identity;

import dev.twofold.emulator.world.App;

/**
 * The app that asks, and how it proved that it is it.
 *
 * @param app the app
 * @param proof its credential
 */
record Client(App app, Proof proof) {
  /** How an app proved itself; in the order of the claim {@code appidacr}. */
  enum Proof {
    /** Not at all: a public client. */
    NONE("0"),
    /** By a client secret. */
    SECRET("1"),
    /** By an assertion signed with its certificate. */
    CERTIFICATE("2");

    private final String claim;

    Proof(String claim) {
      this.claim = claim;
    }

    /** The value of the claim {@code appidacr}. */
    String claim() {
      return claim;
    }
  }

  /** Refuses with AADSTS7000218 where the app did not prove itself. */
  void requireCredential() throws TokenRefusedException {
    if (proof == Proof.NONE) {
      throw new TokenRefusedException(TokenError.missingCredential());
    }
  }

  /** The same for apps that have a credential; others are public clients. */
  void requireCredentialIfAny() throws TokenRefusedException {
    if (!app.secrets().isEmpty() || !app.certificates().isEmpty()) {
      requireCredential();
    }
  }
}
