package dev.twofold.emulator.identity;

import dev.twofold.emulator.time.EmulatorClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Codes that an app got for a sign-in in the browser, good once, for ten minutes. */
final class AuthorizationCodes {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final EmulatorClock clock;
  private final SecureRandom random;
  private final BoundedStore<Issued> codes = new BoundedStore<>();

  AuthorizationCodes(EmulatorClock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * What a code stands for.
   *
   * @param signIn the user
   * @param asked what the app asked for
   */
  record Content(SignIn signIn, AuthorizationRequest asked) {}

  private record Issued(Content content, Instant end) {}

  /** A new code. */
  String issue(Content content) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String code = "1." + Jwt.encode(bytes);
    codes.put(code, new Issued(content, clock.instant().plus(LIFE)));
    return code;
  }

  /** What the code stands for; refuses one that was used or is over. */
  Content take(String code) throws TokenRefusedException {
    return codes
        .take(code)
        .filter(issued -> clock.instant().isBefore(issued.end()))
        .map(Issued::content)
        .orElseThrow(() -> new TokenRefusedException(TokenError.codeGone()));
  }

  /** Whether the verifier is what the challenge was made of (RFC 7636, S256). */
  static boolean isMet(Optional<String> challenge, Optional<String> verifier) {
    return challenge.isEmpty()
        ? verifier.isEmpty()
        : verifier.filter(text -> s256(text).equals(challenge.get())).isPresent();
  }

  private static String s256(String verifier) {
    try {
      byte[] text = verifier.getBytes(StandardCharsets.US_ASCII);
      return Jwt.encode(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("the JDK has no SHA-256", missing);
    }
  }
}
