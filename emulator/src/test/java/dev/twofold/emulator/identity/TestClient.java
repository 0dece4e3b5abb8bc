package dev.twofold.emulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.tenant.PartnerDemand;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Consents;
import dev.twofold.emulator.world.DelegatedRoles;
import dev.twofold.emulator.world.Delegation;
import dev.twofold.emulator.world.World;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a token service over a test world. */
final class TestClient {
  static final URI BASE = URI.create("https://localhost:8443");
  static final String GRAPH = "https://graph.microsoft.com/.default";
  static final String PARTNER_CENTER = "https://api.partnercenter.microsoft.com/.default";
  static final String OBO = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
  private static final SigningKeys KEYS = SigningKeys.create(Instant.parse("2026-08-21T09:00:00Z"));
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final World world;
  final Consents consents;
  final EmulatorClock clock;
  final TokenService service;

  /** Its key is shared by all, since making one takes a while. */
  TestClient(World world, EmulatorClock clock, Predicate<String> demandsMfa) {
    this(world, clock, demandsMfa, KEYS);
  }

  TestClient(World world, EmulatorClock clock, Predicate<String> demandsMfa, SigningKeys keys) {
    this.world = world;
    this.consents = new Consents(world);
    this.clock = clock;
    this.service =
        new TokenService(
            world,
            consents,
            new DelegatedRoles(Delegation.atStart(world)),
            clock,
            id -> demandsMfa.test(id) ? PartnerDemand.MFA : PartnerDemand.NOTHING,
            keys);
  }

  /** On a clock that goes as in life. */
  TestClient() {
    this(new TestWorld(), clock(1), _ -> false);
  }

  static EmulatorClock clock(double speed) {
    return EmulatorClock.startingAt(Instant.parse("2026-08-21T09:00:00Z"), speed);
  }

  /** Parameters, with the app's id and secret. */
  static Map<String, String> withSecret(String... pairs) {
    Map<String, String> form = form(pairs);
    form.putIfAbsent("client_id", TestWorld.CLIENT);
    form.putIfAbsent("client_secret", TestWorld.SECRET);
    return form;
  }

  static Map<String, String> form(String... pairs) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      form.put(pairs[i], pairs[i + 1]);
    }
    return form;
  }

  static Map<String, String> refresh(String token, String scope) {
    return withSecret("grant_type", "refresh_token", "refresh_token", token, "scope", scope);
  }

  static Map<String, String> appOnly() {
    return withSecret("grant_type", "client_credentials", "scope", GRAPH);
  }

  Response post(String path, Map<String, String> form) {
    return post(path, form, Map.of());
  }

  Response post(String path, Map<String, String> form, Map<String, String> moreHeaders) {
    Map<String, String> headers = new LinkedHashMap<>(moreHeaders);
    headers.putIfAbsent("content-type", "application/x-www-form-urlencoded; charset=utf-8");
    Request.Body body = new Request.Body(encode(form));
    return service.handle(new Request("POST", BASE, path, "", headers, body));
  }

  Response get(String path, Map<String, String> query) {
    return service.handle(
        new Request("GET", BASE, path, encode(query), Map.of(), Request.Body.NONE));
  }

  Response token(String tenant, Map<String, String> form) {
    return post("/" + tenant + "/oauth2/v2.0/token", form);
  }

  /** The body of a good answer. */
  JsonNode good(String tenant, Map<String, String> form) {
    Response response = token(tenant, form);
    assertThat(response.status())
        .as(new String(response.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return json(response);
  }

  /** The claims of the access token of a good answer. */
  JsonNode claims(String tenant, Map<String, String> form) {
    return claimsOf(good(tenant, form).path("access_token").stringValue());
  }

  static JsonNode claimsOf(String token) {
    String payload = token.split("\\.", -1)[1];
    return JSON.readTree(Base64.getUrlDecoder().decode(payload));
  }

  static JsonNode json(Response response) {
    return JSON.readTree(response.bytes());
  }

  static String text(Response response) {
    return new String(response.bytes(), StandardCharsets.UTF_8);
  }

  /** Checks status, word and number of a refusal. */
  static JsonNode refused(Response response, int status, String error, int code) {
    JsonNode body = json(response);
    assertThat(body.path("error_codes").path(0).asInt()).as(body.toString()).isEqualTo(code);
    assertThat(body.path("error").stringValue()).isEqualTo(error);
    assertThat(response.status()).isEqualTo(status);
    return body;
  }

  private static String encode(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
