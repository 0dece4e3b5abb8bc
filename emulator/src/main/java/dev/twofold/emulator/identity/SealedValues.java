package dev.twofold.emulator.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values that the service hands out and gets back unchanged, so that it need not remember them. The
 * key lives as long as the emulator runs.
 */
final class SealedValues {
  private static final String ALGORITHM = "HmacSHA256";
  private final SecretKeySpec key;

  SealedValues(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** The value as text for others to keep: readable, but not to be changed. */
  String seal(ObjectNode value) {
    String text = Jwt.encode(value.toString());
    return "1." + text + "." + Jwt.encode(mac(text));
  }

  /** The value; nothing where the text was not sealed here. */
  Optional<ObjectNode> open(String sealed) {
    int end = sealed.lastIndexOf('.');
    if (!sealed.startsWith("1.") || end < 2) {
      return Optional.empty();
    }
    String text = sealed.substring(2, end);
    return Jwt.decode(sealed.substring(end + 1))
        .filter(mac -> MessageDigest.isEqual(mac, mac(text)))
        .flatMap(_ -> Jwt.object(text));
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("the JDK has no " + ALGORITHM, missing);
    }
  }
}
