package dev.twofold.emulator.identity;

/** No token is given; says why in the token service's words. Carries no stack trace. */
final class TokenRefusedException extends Exception {
  private final transient TokenError error;

  TokenRefusedException(TokenError error) {
    super("AADSTS" + error.code(), null, false, false);
    this.error = error;
  }

  TokenError error() {
    return error;
  }
}
