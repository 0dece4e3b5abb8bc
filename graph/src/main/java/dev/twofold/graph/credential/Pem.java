package dev.twofold.graph.credential;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PEM file with one RSA key (PKCS#8, {@code PRIVATE KEY}) and certificates.
 *
 * @param key the key
 * @param certificates the certificates, in the order of the file; may be empty
 */
record Pem(PrivateKey key, List<X509Certificate> certificates) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");

  /** A copy of the list. */
  Pem {
    certificates = List.copyOf(certificates);
  }

  /** Reads the text of a file, whose name is for sentences only. */
  static Pem parse(Path file, String text) throws UnusableCredential {
    List<PrivateKey> keys = new ArrayList<>();
    List<X509Certificate> certificates = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      try {
        byte[] bytes = Base64.getMimeDecoder().decode(block.group(2));
        switch (block.group(1)) {
          case "PRIVATE KEY" -> keys.add(key(bytes));
          case "CERTIFICATE" -> certificates.add(certificate(bytes));
          case "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY" -> throw wrongKey(file);
          default -> {
            // Parameters and the like: nothing that is needed.
          }
        }
      } catch (GeneralSecurityException | IllegalArgumentException _) {
        throw wrongKey(file);
      }
    }
    if (keys.size() != 1) {
      throw wrongKey(file);
    }
    return new Pem(keys.getFirst(), certificates);
  }

  private static PrivateKey key(byte[] bytes) throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
  }

  private static X509Certificate certificate(byte[] bytes) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(bytes));
  }

  private static UnusableCredential wrongKey(Path file) {
    return new UnusableCredential(
        "%s: it must hold one RSA key in PKCS#8 without a password (`PRIVATE KEY`) and its certificate (`CERTIFICATE`); convert the key by `openssl pkcs8 -topk8 -nodes`."
            .formatted(file));
  }

  @Override
  public String toString() {
    return "Pem[...]";
  }
}
