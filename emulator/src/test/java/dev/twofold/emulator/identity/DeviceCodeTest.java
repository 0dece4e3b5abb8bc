package dev.twofold.emulator.identity;

import static dev.twofold.emulator.identity.TestClient.DEVICE;
import static dev.twofold.emulator.identity.TestClient.GRAPH;
import static dev.twofold.emulator.identity.TestClient.form;
import static dev.twofold.emulator.identity.TestClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.web.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A device whose user signs in elsewhere. */
class DeviceCodeTest {
  private final TestClient client = new TestClient();

  private static JsonNode begin(TestClient client) {
    Response response =
        client.post(
            "/" + TestWorld.PARTNER + "/oauth2/v2.0/devicecode",
            form("client_id", TestWorld.CLIENT, "scope", GRAPH + " openid offline_access"));
    assertThat(response.status()).isEqualTo(200);
    return TestClient.json(response);
  }

  private static Response poll(TestClient client, String deviceCode) {
    return client.token(
        TestWorld.PARTNER,
        form("grant_type", DEVICE, "client_id", TestWorld.CLIENT, "device_code", deviceCode));
  }

  private Response answer(JsonNode codes, String answer) {
    return client.post(
        "/devicelogin",
        form(
            "user_code",
            codes.path("user_code").stringValue().toLowerCase(Locale.ROOT),
            "user",
            TestWorld.JON.objectId(),
            "answer",
            answer));
  }

  @Test
  void aDeviceGetsItsCodes() {
    JsonNode codes = begin(client);

    assertThat(codes.path("user_code").stringValue()).matches("[A-Z0-9]{9}");
    assertThat(codes.path("verification_uri").stringValue())
        .isEqualTo("https://localhost:8443/devicelogin");
    assertThat(codes.path("expires_in").intValue()).isEqualTo(900);
    assertThat(codes.path("interval").intValue()).isEqualTo(5);
    assertThat(codes.path("message").stringValue()).contains(codes.path("user_code").stringValue());
    assertThat(codes.has("verification_uri_complete")).isFalse();
  }

  @Test
  void itWaitsUntilTheUserSignsInAndIsServedOnce() {
    JsonNode codes = begin(client);
    String deviceCode = codes.path("device_code").stringValue();
    refused(poll(client, deviceCode), 400, "authorization_pending", 70016);

    assertThat(answer(codes, "approve").status()).isEqualTo(200);

    JsonNode answer = TestClient.json(poll(client, deviceCode));
    JsonNode claims = TestClient.claimsOf(answer.path("access_token").stringValue());
    assertThat(claims.path("oid").stringValue()).isEqualTo(TestWorld.JON.objectId());
    assertThat(claims.path("appidacr").stringValue()).isEqualTo("0");
    assertThat(claims.path("amr").toString()).isEqualTo("[\"pwd\"]");
    assertThat(answer.has("id_token")).isTrue();
    refused(poll(client, deviceCode), 400, "bad_verification_code", 70018);
  }

  @Test
  void itsRefreshTokenNeedsNoCredentialEither() {
    JsonNode codes = begin(client);
    answer(codes, "approve");
    String token =
        TestClient.json(poll(client, codes.path("device_code").stringValue()))
            .path("refresh_token")
            .stringValue();

    Map<String, String> refresh = TestClient.refresh(token, GRAPH);
    refresh.remove("client_secret");

    assertThat(client.token(TestWorld.GOOD, refresh).status()).isEqualTo(200);
  }

  @Test
  void aTestMaySignInWithoutThePage() {
    JsonNode codes = begin(client);
    String userCode = codes.path("user_code").stringValue();

    assertThat(client.service.approveDevice(userCode, TestWorld.MIRA)).isTrue();

    assertThat(poll(client, codes.path("device_code").stringValue()).status()).isEqualTo(200);
    assertThat(client.service.approveDevice(userCode, TestWorld.MIRA)).isFalse();
  }

  @Test
  void theUserMayDecline() {
    JsonNode codes = begin(client);

    assertThat(answer(codes, "decline").status()).isEqualTo(200);

    refused(
        poll(client, codes.path("device_code").stringValue()),
        400,
        "authorization_declined",
        65004);
    assertThat(answer(codes, "approve").status()).isEqualTo(400);
  }

  @Test
  void theShortNameOfTheGrantIsGoodToo() {
    String deviceCode = begin(client).path("device_code").stringValue();

    Response response =
        client.token(
            TestWorld.PARTNER,
            form(
                "grant_type",
                "device_code",
                "client_id",
                TestWorld.CLIENT,
                "device_code",
                deviceCode));

    refused(response, 400, "authorization_pending", 70016);
  }

  @Test
  void anUnknownCodeIsRefused() {
    refused(poll(client, "unknown"), 400, "bad_verification_code", 70018);
  }

  @Test
  void theCodeOfAnotherAppIsRefused() {
    String deviceCode = begin(client).path("device_code").stringValue();

    Response response =
        client.token(
            TestWorld.PARTNER,
            form(
                "grant_type",
                DEVICE,
                "client_id",
                TestWorld.OTHER_CLIENT,
                "device_code",
                deviceCode));

    refused(response, 400, "bad_verification_code", 70018);
  }

  @Test
  void aCodeEndsAfterItsTime() throws Exception {
    TestClient fast = new TestClient(new TestWorld(), TestClient.clock(1e5), _ -> false);
    JsonNode codes = begin(fast);

    fast.clock.sleep(Duration.ofSeconds(901));

    refused(poll(fast, codes.path("device_code").stringValue()), 400, "expired_token", 70019);
    Response late =
        fast.post(
            "/devicelogin",
            form(
                "user_code",
                codes.path("user_code").stringValue(),
                "answer",
                "approve",
                "user",
                TestWorld.JON.objectId()));
    assertThat(late.status()).isEqualTo(400);
  }

  @Test
  void thePageListsTheUsersEscaped() {
    Response page = client.get("/devicelogin", Map.of());

    assertThat(page.status()).isEqualTo(200);
    assertThat(TestClient.text(page))
        .contains("Mira &lt;Holm&gt;", "name=\"user_code\"", TestWorld.JON.objectId())
        .doesNotContain("<Holm>");
  }

  @Test
  void thePageRefusesInWords() {
    Response unknown =
        client.post("/devicelogin", form("user_code", "XXXXXXXXX", "answer", "decline"));

    assertThat(unknown.status()).isEqualTo(400);
    assertThat(TestClient.text(unknown)).contains("AADSTS70018");
    assertThat(client.post("/devicelogin", form("user_code", "X")).status()).isEqualTo(400);
  }

  @Test
  void aDeviceMustNameItsAppAndScope() {
    String path = "/" + TestWorld.PARTNER + "/oauth2/v2.0/devicecode";

    refused(client.post(path, form("scope", GRAPH)), 400, "invalid_request", 900144);
    refused(client.post(path, form("client_id", TestWorld.CLIENT)), 400, "invalid_request", 900144);
    refused(
        client.post(path, form("client_id", "unknown", "scope", GRAPH)),
        400,
        "unauthorized_client",
        700016);
    refused(
        client.post(path, form("client_id", TestWorld.CLIENT, "scope", "!")),
        400,
        "invalid_scope",
        70011);
  }
}
