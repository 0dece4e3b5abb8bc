package dev.twofold.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A certificate of an app with its key, made for one test. */
record ClientCertificate(PrivateKey key, X509Certificate certificate) {
  private static final String PASSWORD = "for-one-test";

  /** Makes one with the JDK's own keytool. */
  static ClientCertificate make() throws Exception {
    Path folder = Files.createTempDirectory("client-certificate");
    Path file = folder.resolve("client.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "client",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=client",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.waitFor() != 0) {
      throw new AssertionError(said);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    Files.delete(file);
    Files.delete(folder);
    return new ClientCertificate(
        (PrivateKey) store.getKey("client", PASSWORD.toCharArray()),
        (X509Certificate) store.getCertificate("client"));
  }
}
