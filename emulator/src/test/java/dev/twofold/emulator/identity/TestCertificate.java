package dev.twofold.emulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A certificate of an app with its key, made by the JDK's keytool. */
record TestCertificate(X509Certificate certificate, PrivateKey key) {

  static TestCertificate create(Path folder, String name)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path store = folder.resolve(name + ".p12");
    String password = "only for a test";
    ProcessBuilder keytool =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "app",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-dname",
            "CN=" + name,
            "-keystore",
            store.toString(),
            "-storetype",
            "PKCS12",
            "-storepass:env",
            "STORE_PASSWORD");
    keytool.environment().put("STORE_PASSWORD", password);
    Process child = keytool.redirectErrorStream(true).start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password.toCharArray());
    }
    return new TestCertificate(
        (X509Certificate) keys.getCertificate("app"),
        (PrivateKey) keys.getKey("app", password.toCharArray()));
  }

  /** The claims, signed; the header names the certificate by SHA-256, or by SHA-1 as x5t. */
  String sign(String algorithm, String thumbprintName, ObjectNode claims)
      throws GeneralSecurityException {
    return sign(algorithm, thumbprintName, claims, Base64.getUrlEncoder().withoutPadding());
  }

  /** The same, with the thumbprint written in this encoding. */
  String sign(
      String algorithm, String thumbprintName, ObjectNode claims, Base64.Encoder thumbprints)
      throws GeneralSecurityException {
    ObjectNode header = JsonNodeFactory.instance.objectNode().put("typ", "JWT");
    header.put("alg", algorithm);
    String hash = thumbprintName.equals("x5t") ? "SHA-1" : "SHA-256";
    byte[] thumbprint = MessageDigest.getInstance(hash).digest(certificate.getEncoded());
    header.put(thumbprintName, thumbprints.encodeToString(thumbprint));
    String text = base64(header.toString()) + "." + base64(claims.toString());
    Signature signature =
        Signature.getInstance(algorithm.equals("PS256") ? "RSASSA-PSS" : "SHA256withRSA");
    if (algorithm.equals("PS256")) {
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    }
    signature.initSign(key);
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return text + "." + base64(signature.sign());
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
