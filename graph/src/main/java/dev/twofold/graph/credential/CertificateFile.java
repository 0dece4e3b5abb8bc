package dev.twofold.graph.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a certificate with its key from a PEM or PKCS#12 file. */
final class CertificateFile {
  private static final int SMALLEST_KEY = 2048;

  private CertificateFile() {}

  /** Reads it; the ending .pfx or .p12 tells PKCS#12. */
  static Proof.Certificate read(Path file, Optional<String> password) throws UnusableCredential {
    FilePrivacy.require(file);
    byte[] bytes = CredentialJson.bytes(file);
    return isPkcs12(file) ? pkcs12(file, bytes, password) : pem(file, bytes, password);
  }

  private static boolean isPkcs12(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".pfx") || name.endsWith(".p12");
  }

  private static Proof.Certificate pem(Path file, byte[] bytes, Optional<String> password)
      throws UnusableCredential {
    if (password.isPresent()) {
      throw new UnusableCredential(
          "%s: a password is given, but a PEM file must hold a key without one; leave the password out."
              .formatted(file));
    }
    Pem pem = Pem.parse(file, new String(bytes, StandardCharsets.ISO_8859_1));
    return matching(file, pem.key(), pem.certificates());
  }

  private static Proof.Certificate pkcs12(Path file, byte[] bytes, Optional<String> password)
      throws UnusableCredential {
    char[] letters = password.orElse("").toCharArray();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes), letters);
      for (String alias : Collections.list(store.aliases())) {
        Key key = store.getKey(alias, letters);
        Certificate certificate = store.getCertificate(alias);
        if (key instanceof PrivateKey secret && certificate instanceof X509Certificate known) {
          return matching(file, secret, List.of(known));
        }
      }
    } catch (IOException | GeneralSecurityException _) {
      throw new UnusableCredential(
          "%s: it does not open; give a PKCS#12 file, and its password as `certificatePassword` or TWOFOLD_CERTIFICATE_PASSWORD."
              .formatted(file));
    }
    throw new UnusableCredential(
        "%s: it holds no key with a certificate; export both into it.".formatted(file));
  }

  private static Proof.Certificate matching(
      Path file, PrivateKey key, List<X509Certificate> certificates) throws UnusableCredential {
    if (!(key instanceof RSAPrivateKey rsa) || rsa.getModulus().bitLength() < SMALLEST_KEY) {
      throw new UnusableCredential(
          "%s: its key is not RSA of %d bits or more, which the token service asks for; make a new one."
              .formatted(file, SMALLEST_KEY));
    }
    return certificates.stream()
        .filter(certificate -> belongs(certificate, rsa))
        .findFirst()
        .map(certificate -> new Proof.Certificate(key, certificate))
        .orElseThrow(() ->
            new UnusableCredential(
                "%s: it holds no certificate that belongs to its key; put both into it."
                    .formatted(file)));
  }

  private static boolean belongs(X509Certificate certificate, RSAPrivateKey key) {
    return certificate.getPublicKey() instanceof RSAPublicKey open
        && open.getModulus().equals(key.getModulus());
  }
}
