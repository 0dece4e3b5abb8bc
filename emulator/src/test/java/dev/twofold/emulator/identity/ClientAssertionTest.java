package dev.twofold.emulator.identity;

import static dev.twofold.emulator.identity.TestClient.GRAPH;
import static dev.twofold.emulator.identity.TestClient.form;
import static dev.twofold.emulator.identity.TestClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.web.Response;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An app that proves itself with its certificate. */
class ClientAssertionTest {
  private static final String AUDIENCE =
      TestClient.BASE + "/" + TestWorld.GOOD + "/oauth2/v2.0/token";
  private static TestCertificate own;
  private static TestCertificate foreign;
  private static TestClient client;

  @BeforeAll
  static void makeCertificates(@TempDir Path folder) throws Exception {
    own = TestCertificate.create(folder, "own");
    foreign = TestCertificate.create(folder, "foreign");
    client =
        new TestClient(new TestWorld(List.of(own.certificate())), TestClient.clock(1), _ -> false);
  }

  private static ObjectNode claims() {
    long now = client.clock.instant().getEpochSecond();
    return JsonNodeFactory.instance
        .objectNode()
        .put("aud", AUDIENCE)
        .put("iss", TestWorld.CLIENT)
        .put("sub", TestWorld.CLIENT)
        .put("jti", "1")
        .put("nbf", now)
        .put("exp", now + 600);
  }

  private static Response ask(String assertion) {
    return client.token(TestWorld.GOOD, request(assertion));
  }

  private static Map<String, String> request(String assertion) {
    return form(
        "grant_type",
        "client_credentials",
        "client_id",
        TestWorld.CLIENT,
        "scope",
        GRAPH,
        "client_assertion_type",
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion",
        assertion);
  }

  @ParameterizedTest
  @CsvSource({"RS256,x5t", "RS256,x5t#S256", "PS256,x5t", "PS256,x5t#S256"})
  void bothAlgorithmsAndThumbprintsAreGood(String algorithm, String thumbprint) throws Exception {
    Response response = ask(own.sign(algorithm, thumbprint, claims()));

    assertThat(response.status()).isEqualTo(200);
    assertThat(
            TestClient.claimsOf(TestClient.json(response).path("access_token").stringValue())
                .path("appidacr")
                .stringValue())
        .isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:8443/nordlicht.example/oauth2/v2.0/token",
        "https://localhost:8443/" + TestWorld.GOOD + "/oauth2/token",
        "https://login.microsoftonline.com/" + TestWorld.GOOD + "/oauth2/v2.0/token"
      })
  void everyNameOfTheEndpointIsGood(String audience) throws Exception {
    assertThat(ask(own.sign("PS256", "x5t#S256", claims().put("aud", audience))).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:8443/" + TestWorld.PARTNER + "/oauth2/v2.0/token",
        "https://localhost:9999/" + TestWorld.GOOD + "/oauth2/v2.0/token",
        "https://elsewhere.example/" + TestWorld.GOOD + "/oauth2/v2.0/token",
        "http://login.microsoftonline.com/" + TestWorld.GOOD + "/oauth2/v2.0/token",
        "https://localhost:8443/" + TestWorld.GOOD,
        "https://localhost:8443/" + TestWorld.GOOD + "/oauth2/v2.0/devicecode",
        "mailto:x",
        "not an address",
        ""
      })
  void otherAudiencesAreRefused(String audience) throws Exception {
    refused(
        ask(own.sign("PS256", "x5t#S256", claims().put("aud", audience))),
        401,
        "invalid_client",
        700027);
  }

  /** As MSAL for Java writes it: with a padding, which base64url leaves out. */
  @ParameterizedTest
  @ValueSource(strings = {"x5t", "x5t#S256"})
  void aThumbprintInPlainBase64IsGood(String thumbprint) throws Exception {
    String assertion = own.sign("PS256", thumbprint, claims(), Base64.getEncoder());

    assertThat(ask(assertion).status()).isEqualTo(200);
  }

  @Test
  void anUnknownCertificateIsRefused() throws Exception {
    refused(ask(foreign.sign("PS256", "x5t#S256", claims())), 401, "invalid_client", 700027);
  }

  @Test
  void aForeignSignatureUnderAKnownThumbprintIsRefused() throws Exception {
    TestCertificate mixed = new TestCertificate(own.certificate(), foreign.key());

    refused(ask(mixed.sign("PS256", "x5t#S256", claims())), 401, "invalid_client", 700027);
    refused(ask(mixed.sign("RS256", "x5t", claims())), 401, "invalid_client", 700027);
  }

  @Test
  void aSignatureOfAnotherAlgorithmThanSaidIsRefused() throws Exception {
    refused(ask(own.sign("HS256", "x5t", claims())), 401, "invalid_client", 700027);
    refused(ask(own.sign("none", "x5t", claims())), 401, "invalid_client", 700027);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "e30.e30.", "e30.e30.AA", "...."})
  void whatIsNoTokenIsRefused(String assertion) {
    int code = assertion.isEmpty() ? 7000218 : 700027;
    refused(ask(assertion), 401, "invalid_client", code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "sub"})
  void anotherIssuerOrSubjectIsRefused(String claim) throws Exception {
    ObjectNode claims = claims().put(claim, TestWorld.OTHER_CLIENT);

    refused(ask(own.sign("PS256", "x5t#S256", claims)), 401, "invalid_client", 700027);
  }

  @ParameterizedTest
  @CsvSource({"-400,-320", "400,1000"})
  void aTimeBeyondTheSkewIsRefused(long start, long end) throws Exception {
    refused(ask(timed(start, end)), 401, "invalid_client", 700024);
  }

  @ParameterizedTest
  @CsvSource({"-400,-200", "200,1000"})
  void aTimeWithinTheSkewIsGood(long start, long end) throws Exception {
    assertThat(ask(timed(start, end)).status()).isEqualTo(200);
  }

  @Test
  void anAssertionWithoutAnEndIsRefused() throws Exception {
    ObjectNode claims = claims();
    claims.remove("exp");

    refused(ask(own.sign("PS256", "x5t#S256", claims)), 401, "invalid_client", 700024);
  }

  private static String timed(long start, long end) throws GeneralSecurityException {
    long now = client.clock.instant().getEpochSecond();
    return own.sign("PS256", "x5t#S256", claims().put("nbf", now + start).put("exp", now + end));
  }

  @Test
  void theClientIdMayBeLeftOut() throws Exception {
    Map<String, String> request = request(own.sign("PS256", "x5t#S256", claims()));
    request.remove("client_id");

    assertThat(client.token(TestWorld.GOOD, request).status()).isEqualTo(200);
  }

  @Test
  void theAssertionTypeMustBeSaid() throws Exception {
    Map<String, String> request = request(own.sign("PS256", "x5t#S256", claims()));
    request.remove("client_assertion_type");
    refused(client.token(TestWorld.GOOD, request), 400, "invalid_request", 900144);

    request.put("client_assertion_type", "saml");
    refused(client.token(TestWorld.GOOD, request), 400, "invalid_request", 9002313);
  }
}
