package dev.twofold.emulator.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A self-signed certificate around a key, as the key set publishes it in {@code x5c}. The JDK reads
 * certificates but has no public way to make one in the process; this writes the few fields of
 * version 1 (RFC 5280, section 4.1).
 *
 * @param base64 the DER form, base64
 * @param sha1Thumbprint base64url of the SHA-1 of the DER form, by which a token names its key
 */
record KeyCertificate(String base64, String sha1Thumbprint) {
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int UTF8_STRING = 0x0c;
  private static final int GENERALIZED_TIME = 0x18;
  private static final byte[] SHA256_WITH_RSA =
      HexFormat.of().parseHex("300d06092a864886f70d01010b0500");
  private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");
  private static final Duration VALIDITY = Duration.ofDays(3650);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  static KeyCertificate of(KeyPair pair, Instant from) throws GeneralSecurityException {
    byte[] fields = fields(pair, from);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate());
    signature.update(fields);
    byte[] signed = join(new byte[] {0}, signature.sign());
    byte[] der = der(SEQUENCE, fields, SHA256_WITH_RSA, der(BIT_STRING, signed));
    byte[] thumbprint = MessageDigest.getInstance("SHA-1").digest(der);
    return new KeyCertificate(Base64.getEncoder().encodeToString(der), Jwt.encode(thumbprint));
  }

  private static byte[] fields(KeyPair pair, Instant from) {
    byte[] name = name("Twofold emulator token signing");
    byte[] validity = der(SEQUENCE, time(from), time(from.plus(VALIDITY)));
    byte[] serial = der(INTEGER, new byte[] {1});
    byte[] key = pair.getPublic().getEncoded();
    return der(SEQUENCE, serial, SHA256_WITH_RSA, name, validity, name, key);
  }

  private static byte[] name(String commonName) {
    byte[] value = der(UTF8_STRING, commonName.getBytes(StandardCharsets.UTF_8));
    return der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, value)));
  }

  private static byte[] time(Instant instant) {
    return der(GENERALIZED_TIME, TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] der(int tag, byte[]... contents) {
    byte[] content = join(contents);
    int length = content.length;
    byte[] head =
        length < 0x80
            ? new byte[] {(byte) tag, (byte) length}
            : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    return join(head, content);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
