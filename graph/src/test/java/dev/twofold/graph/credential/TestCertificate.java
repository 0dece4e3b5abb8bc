package dev.twofold.graph.credential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A certificate for localhost with its key, made by the JDK's own tool. */
public record TestCertificate(Path pkcs12, KeyStore store) {
  /** The password of the file and of the key in it. */
  public static final String PASSWORD = "the-password-of-the-pfx";

  private static final String ALIAS = "twofold";

  private static final Supplier<TestCertificate> RSA =
      once("rsa.pfx", List.of("-keyalg", "RSA", "-keysize", "2048"));
  private static final Supplier<TestCertificate> CURVE =
      once("ec.p12", List.of("-keyalg", "EC", "-groupname", "secp256r1"));

  /** One with an RSA key, the same for all tests: they take long to make. */
  public static TestCertificate rsa() {
    return RSA.get();
  }

  /** One with a key on a curve. */
  static TestCertificate curve() {
    return CURVE.get();
  }

  private static Supplier<TestCertificate> once(String name, List<String> key) {
    return new Supplier<>() {
      private Optional<TestCertificate> made = Optional.empty();

      @Override
      public synchronized TestCertificate get() {
        if (made.isEmpty()) {
          made = Optional.of(makeInTemporaryFolder(name, key));
        }
        return made.get();
      }
    };
  }

  private static TestCertificate makeInTemporaryFolder(String name, List<String> key) {
    try {
      Path folder = Files.createTempDirectory("twofold-test-certificate");
      folder.toFile().deleteOnExit();
      TestCertificate certificate = make(folder, name, key);
      certificate.pkcs12().toFile().deleteOnExit();
      return certificate;
    } catch (IOException | InterruptedException | GeneralSecurityException failure) {
      throw new AssertionError(failure);
    }
  }

  private static TestCertificate make(Path folder, String name, List<String> key)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve(name);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", ALIAS, "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    command.addAll(List.of("-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1"));
    command.addAll(List.of("-validity", "3650"));
    command.addAll(key);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    PrivateFiles.protect(file);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return new TestCertificate(file, store);
  }

  /** The key. */
  public PrivateKey key() throws GeneralSecurityException {
    return (PrivateKey) store.getKey(ALIAS, PASSWORD.toCharArray());
  }

  /** The certificate. */
  public X509Certificate certificate() throws GeneralSecurityException {
    return (X509Certificate) store.getCertificate(ALIAS);
  }

  /** The key as PEM. */
  String keyPem() throws GeneralSecurityException {
    return pem("PRIVATE KEY", key().getEncoded());
  }

  /** The certificate as PEM. */
  String certificatePem() throws GeneralSecurityException {
    return pem("CERTIFICATE", certificate().getEncoded());
  }

  static String pem(String kind, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(bytes), kind);
  }
}
