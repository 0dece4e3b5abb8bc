package dev.twofold.emulator.fault;

import java.util.Optional;

/**
 * What goes wrong where and when.
 *
 * @param method the HTTP method in capitals; empty for any
 * @param path which paths it is about
 * @param fault what goes wrong
 * @param occasion which of the matching requests are struck
 */
public record FaultRule(Optional<String> method, PathPattern path, Fault fault, Occasion occasion) {

  /** A rule for any method. */
  public static FaultRule on(String glob, Fault fault, Occasion occasion) {
    return new FaultRule(Optional.empty(), PathPattern.glob(glob), fault, occasion);
  }

  /** A rule in words, as on the command line (see {@link FaultRules}). */
  public static FaultRule parse(String text) {
    return FaultRules.parse(text);
  }

  /** Whether it is about such a request. */
  boolean isAbout(String requestMethod, String rawPath) {
    return method.filter(wanted -> !wanted.equals(requestMethod)).isEmpty()
        && path.matches(rawPath);
  }
}
