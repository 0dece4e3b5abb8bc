package dev.twofold.emulator.identity;

import static dev.twofold.emulator.identity.TestClient.appOnly;
import static dev.twofold.emulator.identity.TestClient.form;
import static dev.twofold.emulator.identity.TestClient.json;
import static dev.twofold.emulator.identity.TestClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What clients read before they ask for tokens. */
class DiscoveryTest {
  private final TestClient client = new TestClient();

  private JsonNode openId(String tenant) {
    return json(client.get("/" + tenant + "/v2.0/.well-known/openid-configuration", Map.of()));
  }

  private JsonNode key() {
    return json(client.get("/common/discovery/v2.0/keys", Map.of())).path("keys").path(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {TestWorld.GOOD, "nordlicht.example"})
  void aTenantsDocumentNamesItsOwnEndpoints(String tenant) {
    JsonNode document = openId(tenant);
    String root = "https://localhost:8443/" + TestWorld.GOOD;

    assertThat(document.path("issuer").stringValue()).isEqualTo(root + "/v2.0");
    assertThat(document.path("token_endpoint").stringValue())
        .isEqualTo(root + "/oauth2/v2.0/token");
    assertThat(document.path("jwks_uri").stringValue()).isEqualTo(root + "/discovery/v2.0/keys");
    assertThat(document.path("device_authorization_endpoint").stringValue())
        .isEqualTo(root + "/oauth2/v2.0/devicecode");
    assertThat(document.path("claims_supported").toString()).contains("\"preferred_username\"");
  }

  @Test
  void theSharedDocumentsHaveATemplateForTheIssuer() {
    assertThat(openId("common").path("issuer").stringValue())
        .isEqualTo("https://localhost:8443/{tenantid}/v2.0");
    assertThat(openId("organizations").path("token_endpoint").stringValue())
        .isEqualTo("https://localhost:8443/organizations/oauth2/v2.0/token");
  }

  @Test
  void thePublishedKeyVerifiesTokens() throws Exception {
    String token = client.good(TestWorld.GOOD, appOnly()).path("access_token").stringValue();
    JsonNode key = key();
    PublicKey rsa =
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));

    assertThat(isSignedBy(token, rsa)).isTrue();
    assertThat(key.path("kty").stringValue()).isEqualTo("RSA");
    String header =
        new String(
            Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))),
            StandardCharsets.UTF_8);
    assertThat(header).contains(key.path("kid").stringValue()).contains("RS256");
  }

  @Test
  void thePublishedCertificateHoldsTheSameKey() throws Exception {
    String token = client.good(TestWorld.GOOD, appOnly()).path("access_token").stringValue();
    byte[] der = Base64.getDecoder().decode(key().path("x5c").path(0).stringValue());

    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));

    certificate.verify(certificate.getPublicKey());
    assertThat(certificate.getSubjectX500Principal().getName())
        .isEqualTo("CN=Twofold emulator token signing");
    assertThat(isSignedBy(token, certificate.getPublicKey())).isTrue();
  }

  private static BigInteger number(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).stringValue()));
  }

  private static boolean isSignedBy(String token, PublicKey key) throws Exception {
    int end = token.lastIndexOf('.');
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(key);
    signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
  }

  private static Map<String, String> about(String endpoint) {
    return form("api-version", "1.1", "authorization_endpoint", endpoint);
  }

  @ParameterizedTest
  @CsvSource({
    "https://localhost:8443/common/oauth2/v2.0/authorize,localhost:8443,localhost:8443",
    "https://login.microsoftonline.com/x/oauth2/v2.0/authorize,login.microsoftonline.com,login.windows.net"
  })
  void instanceDiscoveryKnowsThisHostAndMicrosofts(String endpoint, String network, String cache) {
    JsonNode document = json(client.get("/common/discovery/instance", about(endpoint)));

    JsonNode instance = document.path("metadata").path(0);
    assertThat(instance.path("preferred_network").stringValue()).isEqualTo(network);
    assertThat(instance.path("preferred_cache").stringValue()).isEqualTo(cache);
    assertThat(instance.path("aliases").toString()).contains('"' + network + '"');
    assertThat(document.path("tenant_discovery_endpoint").stringValue())
        .startsWith("https://localhost:8443/")
        .endsWith("/v2.0/.well-known/openid-configuration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example/common", "mailto:x", "not an address", "x"})
  void otherInstancesAreRefused(String endpoint) {
    refused(
        client.get("/common/discovery/instance", about(endpoint)), 400, "invalid_instance", 50049);
  }
}
