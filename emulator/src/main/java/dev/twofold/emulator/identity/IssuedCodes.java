package dev.twofold.emulator.identity;

import dev.twofold.emulator.time.EmulatorClock;
import java.security.SecureRandom;

/**
 * What the service gave out and gets back to give tokens for.
 *
 * @param refreshTokens refresh tokens
 * @param authorizationCodes codes of the sign-in page
 * @param devices device codes
 */
record IssuedCodes(
    RefreshTokens refreshTokens, AuthorizationCodes authorizationCodes, DeviceCodes devices) {

  /** Nothing was given out yet. */
  static IssuedCodes none(Technicians technicians, EmulatorClock clock, SecureRandom random) {
    return new IssuedCodes(
        new RefreshTokens(technicians, clock, random),
        new AuthorizationCodes(clock, random),
        new DeviceCodes(clock, random));
  }
}
