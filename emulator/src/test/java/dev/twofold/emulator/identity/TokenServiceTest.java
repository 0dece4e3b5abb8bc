package dev.twofold.emulator.identity;

import static dev.twofold.emulator.identity.TestClient.appOnly;
import static dev.twofold.emulator.identity.TestClient.form;
import static dev.twofold.emulator.identity.TestClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is the same for every grant: paths, tenants, and the shape of refusals. */
class TokenServiceTest {
  private static final String TOKEN = "/" + TestWorld.GOOD + "/oauth2/v2.0/token";
  private final TestClient client = new TestClient();

  @Test
  void aRefusalHasTheShapeThatClientsRead() {
    String correlation = "91aa3c2e-52f4-4a2d-8a0f-6d1d7b0e4c11";
    Response response =
        client.post(
            TOKEN, form("grant_type", "password"), Map.of("client-request-id", correlation));

    JsonNode body = refused(response, 400, "unsupported_grant_type", 70003);
    String timestamp = body.path("timestamp").stringValue();
    assertThat(timestamp).matches("2026-08-21 09:0\\d:\\d\\dZ");
    assertThat(body.path("correlation_id").stringValue()).isEqualTo(correlation);
    assertThat(body.path("error_description").stringValue())
        .startsWith("AADSTS70003: ")
        .endsWith(
            " Trace ID: %s Correlation ID: %s Timestamp: %s"
                .formatted(body.path("trace_id").stringValue(), correlation, timestamp));
    assertThat(body.path("error_uri").stringValue())
        .isEqualTo("https://localhost:8443/error?code=70003");
    assertThat(body.has("claims")).isFalse();
    assertThat(response.headers()).containsEntry("Cache-Control", "no-store");
  }

  @Test
  void aCorrelationIdThatIsNoGuidIsNotRepeated() {
    Response response =
        client.post(TOKEN, form("grant_type", "x"), Map.of("client-request-id", "<script>"));

    assertThat(TestClient.text(response)).doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere.example", "00000000-0000-0000-0000-000000000000"})
  void anUnknownTenantIsRefused(String tenant) {
    refused(client.token(tenant, appOnly()), 400, "invalid_request", 90002);
    refused(
        client.get("/" + tenant + "/v2.0/.well-known/openid-configuration", Map.of()),
        400,
        "invalid_request",
        90002);
  }

  @Test
  void anUnknownAppIsRefused() {
    Map<String, String> form = appOnly();
    form.put("client_id", "00000000-0000-0000-0000-000000000000");

    refused(client.token(TestWorld.GOOD, form), 400, "unauthorized_client", 700016);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant_type", "client_id", "scope"})
  void aMissingParameterIsNamed(String name) {
    Map<String, String> form = appOnly();
    form.remove(name);

    JsonNode body = refused(client.token(TestWorld.GOOD, form), 400, "invalid_request", 900144);

    assertThat(body.path("error_description").stringValue()).contains("'" + name + "'");
  }

  @Test
  void aBodyThatIsNoFormIsRefused() {
    refused(
        client.post(TOKEN, appOnly(), Map.of("content-type", "application/json")),
        400,
        "invalid_request",
        9002313);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant_type=%", "grant_type=%zz", "%=x"})
  void aBadlyEncodedFormIsRefused(String body) {
    Request request =
        new Request(
            "POST",
            TestClient.BASE,
            TOKEN,
            "",
            Map.of("content-type", "application/x-www-form-urlencoded"),
            new Request.Body(body));

    refused(client.service.handle(request), 400, "invalid_request", 9002313);
  }

  @Test
  void aParameterBeyondAllMeasureIsRefused() {
    Map<String, String> form = appOnly();
    form.put("scope", "x".repeat(40_000));

    refused(client.token(TestWorld.GOOD, form), 400, "invalid_request", 9002313);
  }

  @Test
  void longNamesAreCutInAnswers() {
    String body = TestClient.text(client.token("x".repeat(5_000), appOnly()));

    assertThat(body).hasSizeLessThan(1_000).contains("AADSTS90002");
  }

  @Test
  void aBadlyEncodedPathIsRefused() {
    refused(client.get("/%zz/discovery/v2.0/keys", Map.of()), 400, "invalid_request", 9002313);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/common", "/a/b", "/devicelogin/x", "/common/oauth2/v2.0/other"})
  void otherPathsAreNotThere(String path) {
    assertThat(client.get(path, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void tokensAreOnlyPostedFor() {
    assertThat(client.get(TOKEN, appOnly()).status()).isEqualTo(405);
    assertThat(client.get(TOKEN, appOnly()).headers()).containsEntry("Allow", "POST");
  }

  @Test
  void secretsAreNotInTheQuery() {
    Request request =
        new Request(
            "POST",
            TestClient.BASE,
            TOKEN,
            "client_secret=s3cret+%26+more%2B%25",
            Map.of("content-type", "application/x-www-form-urlencoded"),
            new Request.Body("grant_type=client_credentials&client_id=" + TestWorld.CLIENT));

    refused(client.service.handle(request), 401, "invalid_client", 7000218);
  }

  @Test
  void signingOutShowsAPage() {
    assertThat(client.get("/common/oauth2/v2.0/logout", Map.of()).status()).isEqualTo(200);
  }
}
