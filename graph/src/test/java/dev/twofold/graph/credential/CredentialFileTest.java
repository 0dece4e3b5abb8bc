package dev.twofold.graph.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialFileTest {
  private static final String ID = "c2d7b6a1-0e54-4f3a-8c19-7b5d3a2e1f60";
  private static final String SECRET = "sEcReT~of.the.app";

  private final TestCertificate rsa = TestCertificate.rsa();
  private final TestCertificate other = TestCertificate.curve();

  @TempDir private Path folder;

  private Path file(String json) throws Exception {
    return PrivateFiles.write(folder.resolve("app.json"), json);
  }

  private static String sentence(Path file) {
    UnusableCredential failure =
        catchThrowableOfType(UnusableCredential.class, () -> CredentialFile.read(file));
    assertThat(failure).as("it must be refused").isNotNull();
    assertThat(failure).hasNoCause();
    assertThat(failure.getMessage())
        .contains(folderName(file))
        .endsWith(".")
        .doesNotContain(SECRET, TestCertificate.PASSWORD);
    return failure.getMessage();
  }

  private static String folderName(Path file) {
    return file.getParent().toString();
  }

  @Test
  void aSecretIsRead() throws Exception {
    Path file =
        file(
            """
            {"clientId": "%s", "tenantId": "contoso.onmicrosoft.com", "clientSecret": "%s"}\
            """
                .formatted(ID, SECRET));
    AppCredential credential = CredentialFile.read(file);
    assertThat(credential.clientId()).isEqualTo(ID);
    assertThat(credential.tenantId()).contains("contoso.onmicrosoft.com");
    assertThat(credential.proof()).isEqualTo(new Proof.Secret(SECRET));
    assertThat(credential.refreshTokens()).isEmpty();
    assertThat(FilePrivacy.checked(file)).startsWith("Only the owner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw----", "rw----r-x", "rw---x---"})
  void aFileThatOthersHaveAccessToIsRefused(String permissions) throws Exception {
    Path file = file("{\"clientId\": \"%s\", \"clientSecret\": \"%s\"}".formatted(ID, SECRET));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    assertThat(sentence(file)).contains("others", permissions, "chmod 600 " + file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | clientId",
        "{\"clientId\": \"ID\"} | `clientSecret` is missing",
        "{\"clientSecret\": \"SECRET\"} | `clientId` is missing",
        "{\"clientId\": \"my app\", \"clientSecret\": \"SECRET\"} | a GUID",
        "{\"clientId\": \"ID\", \"clientSecret\": \"\"} | `clientSecret` must be a text",
        "{\"clientId\": \"ID\", \"clientSecret\": 7} | `clientSecret` must be a text",
        "{\"clientId\": \"ID\", \"clientSecret\": null} | `clientSecret` must be a text",
        "{\"clientId\": \"ID\", \"clientSecret\": \"SECRET\", \"SECRET\": \"x\"} | unknown field",
        "{\"clientId\": \"ID\", \"clientSecret\": \"SECRET\", \"tenantId\": \"a/b\"} | domain",
        "{\"clientId\": \"ID\", \"clientSecret\": \"SECRET\", \"clientSecret\": \"x\"} | not JSON",
        "{\"clientId\": \"ID\", \"clientSecret\": \"SECRET\" | not JSON from line 1",
        "{\"clientId\": \"ID\", \"clientSecret\": SECRET} | not JSON from line 1",
        "{\"clientId\": \"ID\", \"clientSecret\": \"SECRET\"} x | not JSON",
        "SECRET | not JSON",
        "[\"SECRET\"] | one JSON object",
        "{\"clientId\": \"ID\", \"clientSecret\": \"SECRET\", \"certificate\": \"a\"} | one of the",
        "{\"clientId\": \"ID\", \"certificatePassword\": \"SECRET\"} | needs a certificate",
      })
  void whatIsWrongIsSaidInOneSentenceWithoutTheSecret(String json, String says) throws Exception {
    Path file = file(json.replace("ID\"", ID + "\"").replace("SECRET", SECRET));
    assertThat(sentence(file)).contains(says);
  }

  @Test
  void aFileThatIsNotThereOrTooLargeIsRefused() throws Exception {
    assertThat(sentence(folder.resolve("none.json"))).contains("can't be read");
    assertThat(sentence(file(" ".repeat(1 << 20) + "{}"))).contains("1 MiB");
  }

  private Path withCertificate(String name, String more) throws Exception {
    return file("{\"clientId\": \"%s\", \"certificate\": \"%s\"%s}".formatted(ID, name, more));
  }

  @Test
  void aPemBesideTheFileIsReadAndTheCertificateOfTheKeyIsFoundInAChain() throws Exception {
    PrivateFiles.write(
        folder.resolve("app.pem"),
        "Bag Attributes\n" + rsa.keyPem() + other.certificatePem() + rsa.certificatePem());
    assertThat(CredentialFile.read(withCertificate("app.pem", "")).proof())
        .isEqualTo(new Proof.Certificate(rsa.key(), rsa.certificate()));
  }

  @Test
  void aPkcs12FileIsReadWithItsPassword() throws Exception {
    Path file =
        withCertificate(
            rsa.pkcs12().toString(),
            ", \"certificatePassword\": \"" + TestCertificate.PASSWORD + "\"");
    assertThat(CredentialFile.read(file).proof())
        .isEqualTo(new Proof.Certificate(rsa.key(), rsa.certificate()));
  }

  @Test
  void aWrongPasswordIsSaidWithoutIt() throws Exception {
    Path file = withCertificate(rsa.pkcs12().toString(), ", \"certificatePassword\": \"wrong!\"");
    assertThatThrownBy(() -> CredentialFile.read(file))
        .isInstanceOf(UnusableCredential.class)
        .hasMessageContaining("rsa.pfx: it does not open")
        .hasMessageNotContaining("wrong!");
  }

  @Test
  void aCertificateThatOthersHaveAccessToIsRefused() throws Exception {
    Path pem = PrivateFiles.write(folder.resolve("app.pem"), rsa.keyPem() + rsa.certificatePem());
    Files.setPosixFilePermissions(pem, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(sentence(withCertificate("app.pem", ""))).contains("chmod 600 " + pem);
  }

  @Test
  void aCertificateOfAnotherKeyIsRefused() throws Exception {
    PrivateFiles.write(folder.resolve("app.pem"), rsa.keyPem() + other.certificatePem());
    assertThat(sentence(withCertificate("app.pem", ""))).contains("no certificate that belongs");
  }

  @Test
  void aKeyInAnotherFormIsRefusedWithTheWayToConvertIt() throws Exception {
    PrivateFiles.write(
        folder.resolve("app.pem"),
        TestCertificate.pem("RSA PRIVATE KEY", rsa.key().getEncoded()) + rsa.certificatePem());
    assertThat(sentence(withCertificate("app.pem", ""))).contains("openssl pkcs8 -topk8 -nodes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"})
  void aPemWithoutAGoodKeyIsRefused(String text) throws Exception {
    PrivateFiles.write(folder.resolve("app.pem"), text + rsa.certificatePem());
    assertThat(sentence(withCertificate("app.pem", ""))).contains("one RSA key in PKCS#8");
  }

  @Test
  void aKeyThatTheTokenServiceDoesNotTakeIsRefused() throws Exception {
    Path file =
        withCertificate(
            other.pkcs12().toString(),
            ", \"certificatePassword\": \"" + TestCertificate.PASSWORD + "\"");
    assertThatThrownBy(() -> CredentialFile.read(file))
        .isInstanceOf(UnusableCredential.class)
        .hasMessageContaining("not RSA of 2048 bits");
  }

  @Test
  void nothingSecretIsShown() throws Exception {
    Path file =
        file(
            """
            {"clientId": "%s", "clientSecret": "%s", "refreshToken": "the-refresh-token"}\
            """
                .formatted(ID, SECRET));
    AppCredential credential = CredentialFile.read(file);
    assertThat(credential.toString()).doesNotContain(SECRET, "the-refresh-token");
    assertThat(credential.refreshTokens().orElseThrow().newest().toString())
        .doesNotContain("the-refresh-token");
    assertThat(new Proof.Certificate(rsa.key(), rsa.certificate()).toString())
        .isEqualTo("Certificate[...]");
  }
}
