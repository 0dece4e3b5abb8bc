package dev.twofold.emulator.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the signed tokens say that were shown lately, so that the signature of each is checked once
 * and not on every call. Keeps the last ten thousand, by their SHA-256 and without the token, and
 * none that was not signed here. Safe for many threads.
 */
final class VerifiedTokens {
  private static final int MOST = 10_000;

  private final Map<String, Token> tokens =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Token> eldest) {
          return size() > MOST;
        }
      };

  /**
   * What a token with a good signature says.
   *
   * @param caller who shows it
   * @param expires when it expires, in seconds since 1970
   * @param audience what it is for
   */
  record Token(Caller caller, long expires, String audience) {}

  /** The token with this text; reads it where it is not known. */
  Optional<Token> find(String text, Function<String, Optional<Token>> reading) {
    String key = digest(text);
    Token known = known(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Token> read = reading.apply(text);
    read.ifPresent(token -> keep(key, token));
    return read;
  }

  private synchronized @Nullable Token known(String key) {
    return tokens.get(key);
  }

  private synchronized void keep(String key, Token token) {
    tokens.put(key, token);
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
