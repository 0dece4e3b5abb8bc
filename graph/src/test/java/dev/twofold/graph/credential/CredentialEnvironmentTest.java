package dev.twofold.graph.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialEnvironmentTest {
  private static final String ID = "c2d7b6a1-0e54-4f3a-8c19-7b5d3a2e1f60";

  @Test
  void aSecretAndARefreshTokenAreRead() throws Exception {
    AppCredential credential =
        CredentialEnvironment.read(
            Map.of(
                "TWOFOLD_CLIENT_ID", ID,
                "TWOFOLD_CLIENT_SECRET", "secret",
                "TWOFOLD_TENANT_ID", "contoso.com",
                "TWOFOLD_CERTIFICATE", "",
                "TWOFOLD_REFRESH_TOKEN", "first"));
    assertThat(credential.proof()).isEqualTo(new Proof.Secret("secret"));
    assertThat(credential.tenantId()).contains("contoso.com");
    RefreshTokenStore tokens = credential.refreshTokens().orElseThrow();
    assertThat(tokens.newest()).isEqualTo(new RefreshToken("first"));
    tokens.rotate(new RefreshToken("second"));
    assertThat(tokens.newest()).isEqualTo(new RefreshToken("second"));
    assertThat(tokens.unsaved()).isEmpty();
  }

  @Test
  void aCertificateIsReadFromItsPath() throws Exception {
    TestCertificate made = TestCertificate.rsa();
    AppCredential credential =
        CredentialEnvironment.read(
            Map.of(
                "TWOFOLD_CLIENT_ID",
                ID,
                "TWOFOLD_CERTIFICATE",
                made.pkcs12().toString(),
                "TWOFOLD_CERTIFICATE_PASSWORD",
                TestCertificate.PASSWORD));
    assertThat(credential.proof()).isEqualTo(new Proof.Certificate(made.key(), made.certificate()));
  }

  @Test
  void whatIsMissingIsNamedByItsVariable() {
    assertThatThrownBy(() -> CredentialEnvironment.read(Map.of()))
        .isInstanceOf(UnusableCredential.class)
        .hasMessageContaining("TWOFOLD_CLIENT_ID");
    assertThatThrownBy(() -> CredentialEnvironment.read(Map.of("TWOFOLD_CLIENT_ID", ID)))
        .isInstanceOf(UnusableCredential.class)
        .hasMessageContaining("TWOFOLD_CLIENT_SECRET is missing");
  }

  @Test
  void bothSecretAndCertificateAreRefused() {
    assertThatThrownBy(() ->
            CredentialEnvironment.read(
                Map.of(
                    "TWOFOLD_CLIENT_ID", ID,
                    "TWOFOLD_CLIENT_SECRET", "not-to-be-shown",
                    "TWOFOLD_CERTIFICATE", "app.pem")))
        .isInstanceOf(UnusableCredential.class)
        .hasMessageContaining("one of the two")
        .hasMessageNotContaining("not-to-be-shown");
  }
}
