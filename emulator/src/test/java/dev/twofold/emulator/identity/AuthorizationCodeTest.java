package dev.twofold.emulator.identity;

import static dev.twofold.emulator.identity.TestClient.GRAPH;
import static dev.twofold.emulator.identity.TestClient.form;
import static dev.twofold.emulator.identity.TestClient.refresh;
import static dev.twofold.emulator.identity.TestClient.refused;
import static dev.twofold.emulator.identity.TestClient.withSecret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A sign-in in the browser, as at the start of the Secure Application Model. */
class AuthorizationCodeTest {
  private static final String PATH = "/" + TestWorld.PARTNER + "/oauth2/v2.0/authorize";
  private static final String REDIRECT = "http://localhost:4711/back?x=1";
  // RFC 7636, appendix B
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final TestClient client = new TestClient();

  private static Map<String, String> asked() {
    return form(
        "client_id",
        TestWorld.CLIENT,
        "response_type",
        "code",
        "redirect_uri",
        REDIRECT,
        "scope",
        GRAPH + " openid offline_access",
        "state",
        "a&b\"<c>",
        "nonce",
        "n1",
        "code_challenge",
        CHALLENGE,
        "code_challenge_method",
        "S256");
  }

  private static Response signIn(TestClient client, Map<String, String> asked) {
    asked.put("user", TestWorld.JON.objectId());
    return client.post(PATH, asked);
  }

  /** The parameters of the address that the browser is sent to. */
  private static Map<String, String> back(Response response) {
    assertThat(response.status()).isEqualTo(302);
    URI address = URI.create(response.headers().get("Location"));
    assertThat(address.toString()).startsWith(REDIRECT);
    return new Request("GET", address, "/", address.getRawQuery(), Map.of(), Request.Body.NONE)
        .query();
  }

  private static Map<String, String> redeem(String code) {
    return withSecret(
        "grant_type",
        "authorization_code",
        "code",
        code,
        "redirect_uri",
        REDIRECT,
        "code_verifier",
        VERIFIER);
  }

  private String code() {
    return back(signIn(client, asked())).get("code");
  }

  @Test
  void thePageListsTheUsersAndEscapesAll() {
    Response page = client.get(PATH, asked());

    assertThat(page.status()).isEqualTo(200);
    assertThat(TestClient.text(page))
        .contains("value=\"a&amp;b&quot;&lt;c&gt;\"", "Mira &lt;Holm&gt;", "jon@partner.example")
        .doesNotContain("<c>");
  }

  @Test
  void theCodeGivesTokensOnce() {
    Map<String, String> back = back(signIn(client, asked()));
    assertThat(back).containsEntry("state", "a&b\"<c>").containsEntry("x", "1");

    JsonNode answer = client.good(TestWorld.PARTNER, redeem(back.get("code")));

    JsonNode idToken = TestClient.claimsOf(answer.path("id_token").stringValue());
    assertThat(idToken.path("nonce").stringValue()).isEqualTo("n1");
    assertThat(idToken.path("oid").stringValue()).isEqualTo(TestWorld.JON.objectId());
    String refreshToken = answer.path("refresh_token").stringValue();
    assertThat(client.token(TestWorld.GOOD, refresh(refreshToken, GRAPH)).status()).isEqualTo(200);
    refused(client.token(TestWorld.PARTNER, redeem(back.get("code"))), 400, "invalid_grant", 70008);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claims|{\"id_token\":{\"amr\":{\"essential\":true,\"values\":[\"mfa\"]}}}",
        "claims|{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\"1\"]}}}",
        "amr_values|mfa"
      })
  void anAppMayDemandMfa(String name, String value) {
    Map<String, String> asked = asked();
    asked.put(name, value);
    String code = back(signIn(client, asked)).get("code");

    assertThat(client.claims(TestWorld.PARTNER, redeem(code)).path("amr").toString())
        .isEqualTo("[\"pwd\",\"mfa\"]");
  }

  @Test
  void withoutADemandAUserComesAsTheUserIs() {
    assertThat(client.claims(TestWorld.PARTNER, redeem(code())).path("amr").toString())
        .isEqualTo("[\"pwd\"]");
  }

  @ParameterizedTest
  @CsvSource({"code_verifier,wrong", "redirect_uri,http://localhost:4711/other"})
  void theCodeIsBoundToWhoAskedForIt(String name, String value) {
    Map<String, String> redeem = redeem(code());
    redeem.put(name, value);

    refused(client.token(TestWorld.PARTNER, redeem), 400, "invalid_grant", 9002313);
  }

  @Test
  void aMissingVerifierIsRefused() {
    Map<String, String> redeem = redeem(code());
    redeem.remove("code_verifier");

    refused(client.token(TestWorld.PARTNER, redeem), 400, "invalid_grant", 9002313);
  }

  @Test
  void aCodeOfAnotherAppIsRefused() {
    Map<String, String> redeem = redeem(code());
    redeem.put("client_id", TestWorld.OTHER_CLIENT);
    redeem.remove("client_secret");

    refused(client.token(TestWorld.PARTNER, redeem), 400, "invalid_grant", 9002313);
  }

  @Test
  void anAppWithASecretMustShowIt() {
    Map<String, String> redeem = redeem(code());
    redeem.remove("client_secret");

    refused(client.token(TestWorld.PARTNER, redeem), 401, "invalid_client", 7000218);
  }

  @Test
  void aCodeEndsAfterTenMinutes() throws Exception {
    TestClient fast = new TestClient(new TestWorld(), TestClient.clock(1e5), _ -> false);
    String code = back(signIn(fast, asked())).get("code");

    fast.clock.sleep(Duration.ofSeconds(601));

    refused(fast.token(TestWorld.PARTNER, redeem(code)), 400, "invalid_grant", 70008);
  }

  @Test
  void theCodeMayComeInAFormOrBehindTheHash() {
    Map<String, String> asked = asked();
    asked.put("response_mode", "form_post");
    Response form = signIn(client, asked);
    assertThat(TestClient.text(form))
        .contains("action=\"http://localhost:4711/back?x=1\"", "name=\"code\"");

    asked.put("response_mode", "fragment");
    assertThat(signIn(client, asked).headers().get("Location")).startsWith(REDIRECT + "#code=1.");
  }

  @ParameterizedTest
  @CsvSource({
    "response_type,token",
    "response_mode,pigeon",
    "code_challenge_method,plain",
    "redirect_uri,http://elsewhere.example/back",
    "redirect_uri,javascript:alert(1)",
    "redirect_uri,not an address",
    "redirect_uri,https://elsewhere.example/#x"
  })
  void badRequestsAreRefusedInAPage(String name, String value) {
    Map<String, String> asked = asked();
    asked.put(name, value);

    for (Response page : new Response[] {client.get(PATH, asked), signIn(client, asked)}) {
      assertThat(page.status()).isEqualTo(400);
      assertThat(TestClient.text(page)).contains("AADSTS9002313");
      assertThat(page.headers()).doesNotContainKey("Location");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_id", "redirect_uri", "scope", "response_type"})
  void missingParametersAreRefusedInAPage(String name) {
    Map<String, String> asked = asked();
    asked.remove(name);

    assertThat(TestClient.text(client.get(PATH, asked))).contains("AADSTS900144");
  }

  @Test
  void anUnknownUserCannotSignIn() {
    Map<String, String> asked = asked();
    asked.put("user", "someone");

    assertThat(TestClient.text(client.post(PATH, asked))).contains("AADSTS50034");
  }
}
