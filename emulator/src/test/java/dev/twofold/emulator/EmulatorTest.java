package dev.twofold.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twofold.emulator.fault.FaultPlan;
import dev.twofold.emulator.fault.FaultRules;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Handler;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.Partner;
import dev.twofold.emulator.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class EmulatorTest {
  private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
  private static final double SPEED = 1_000;
  private static final String SECRET = "hunter2-secret";
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Emulator emulator = start();
  private final HttpClient client =
      HttpClient.newBuilder().sslContext(emulator.clientContext()).build();

  /** A world without anything: these tests are about what stands before the services. */
  private record EmptyWorld() implements World {
    @Override
    public Partner partner() {
      return new Partner("p", "Partner", "partner.example", List.of());
    }

    @Override
    public Customers customers() {
      return new Customers() {
        @Override
        public int size() {
          return 0;
        }

        @Override
        public Customer customer(int number) {
          throw new IndexOutOfBoundsException(number);
        }

        @Override
        public Optional<Customer> find(String tenantId) {
          return Optional.empty();
        }
      };
    }

    @Override
    public Optional<TenantContent> content(String tenantId) {
      return Optional.empty();
    }

    @Override
    public Optional<String> tenantId(String idOrDomain) {
      return Optional.empty();
    }

    @Override
    public List<App> apps() {
      return List.of();
    }
  }

  /** Services that say who they are. */
  private record Named() implements Services {
    @Override
    public Handler tokens() {
      return _ -> named("tokens");
    }

    @Override
    public Handler graph() {
      return request ->
          switch (request.segments().getLast()) {
            case "broken" -> throw new IllegalStateException(SECRET);
            case "refused", "riskyUsers" -> GraphError.badRequest("no").response();
            case "large" -> named("x".repeat(200_000));
            default -> named("graph");
          };
    }

    @Override
    public Handler partnerCenter() {
      return _ -> named("partnerCenter");
    }

    @Override
    public Optional<ChangeableTenant> tenant(String id) {
      return Optional.empty();
    }

    @Override
    public String refreshToken(Partner.Technician technician) {
      return "none";
    }

    private static Response named(String name) {
      return Response.json(200, JsonNodeFactory.instance.objectNode().put("service", name));
    }
  }

  private Emulator start() {
    try {
      return Emulator.of(new EmptyWorld())
          .clock(EmulatorClock.startingAt(START, SPEED))
          .throttling(Throttle.Mode.NONE)
          .faults(new FaultPlan(1))
          .log(new PrintStream(log, true, StandardCharsets.UTF_8))
          .services((_, _, _, _) -> new Named())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() {
    client.close();
    emulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1.0/users, graph",
    "/beta/users, graph",
    "/v1/customers, partnerCenter",
    "/5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502/oauth2/v2.0/token, tokens",
    "/contoso.example/oauth2/token, tokens",
    "/common/v2.0/.well-known/openid-configuration, tokens",
    "/common/discovery/v2.0/keys, tokens",
    "/common/discovery/instance, tokens",
    "/devicelogin, tokens",
  })
  void eachPathGoesToItsService(String path, String service)
      throws IOException, InterruptedException {
    assertThat(json(get(path)).path("service").asString()).isEqualTo(service);
  }

  @ParameterizedTest
  @CsvSource({"/", "/v2.0/users", "/users", "/v1.0x/users"})
  void elsewhereNothingIsServed(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(json(response).at("/error/code").asString()).isEqualTo("NotFound");
  }

  @Test
  void everyAnswerHasMicrosoftsHeaders() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(emulator.httpsUri().resolve("/v1.0/users"))
            .header("client-request-id", "0b4a3c9e-0b6a-4d0b-9f55-3d6f3b8e2a10")
            .build();

    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

    assertThat(response.headers().firstValue("client-request-id"))
        .contains("0b4a3c9e-0b6a-4d0b-9f55-3d6f3b8e2a10");
    assertThat(response.headers().firstValue("request-id")).isPresent();
    assertThat(response.headers().firstValue("x-ms-ags-diagnostic").orElseThrow())
        .startsWith("{\"ServerInfo\":");
    assertThat(response.headers().firstValue("OData-Version")).contains("4.0");
    assertThat(response.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(response.headers().firstValue("Date")).isPresent();
    assertThat(response.headers().firstValue("Content-Type"))
        .contains(
            "application/json;odata.metadata=minimal;odata.streaming=true;"
                + "IEEE754Compatible=false;charset=utf-8");
  }

  @Test
  void errorsOfGraphTellTimeAndRequest() throws IOException, InterruptedException {
    HttpResponse<String> response = get("/v1.0/refused");

    JsonNode details = json(response).at("/error/innerError");
    assertThat(Instant.parse(details.path("date").asString() + "Z")).isAfterOrEqualTo(START);
    assertThat(details.path("request-id").asString())
        .isEqualTo(response.headers().firstValue("request-id").orElseThrow());
    assertThat(details.path("client-request-id").asString())
        .isEqualTo(response.headers().firstValue("client-request-id").orElseThrow());
  }

  @Test
  void identityProtectionSpellsTheDetailsInSmallLetters() throws IOException, InterruptedException {
    JsonNode error = json(get("/v1.0/identityProtection/riskyUsers")).path("error");

    assertThat(error.path("innererror").has("request-id")).isTrue();
    assertThat(error.has("innerError")).isFalse();
  }

  @Test
  void aFaultOfItsOwnIsToldAndCountedWithoutTheMessage() throws IOException, InterruptedException {
    HttpResponse<String> response = get("/v1.0/broken?secret=" + SECRET);

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(json(response).at("/error/code").asString()).isEqualTo("InternalServerError");
    assertThat(log.toString(StandardCharsets.UTF_8))
        .hasLineCount(1)
        .contains("GET /v1.0/broken failed: java.lang.IllegalStateException at dev.twofold")
        .doesNotContain(SECRET);
    assertThat(response.body()).doesNotContain(SECRET);
    assertThat(emulator.traffic().counts().failures()).isEqualTo(1);
  }

  @Test
  void answersAsFaultsSay() throws IOException, InterruptedException {
    emulator.faults().add(FaultRules.parse("users 503 retry-after=7 x1"));

    HttpResponse<String> struck = get("/v1.0/users");

    assertThat(struck.statusCode()).isEqualTo(503);
    assertThat(struck.headers().firstValue("Retry-After")).contains("7");
    assertThat(json(struck).at("/error/innerError").has("request-id")).isTrue();
    assertThat(get("/v1.0/users").statusCode()).isEqualTo(200);
  }

  @Test
  void stallsInItsOwnTime() throws IOException, InterruptedException {
    emulator.faults().add("users stall=100s x1");
    Instant before = emulator.clock().instant();

    assertThat(get("/v1.0/users").statusCode()).isEqualTo(200);

    assertThat(emulator.clock().instant()).isAfterOrEqualTo(before.plus(Duration.ofSeconds(100)));
  }

  @Test
  void cutBodiesAndClosedConnectionsAreErrorsToTheClient()
      throws IOException, InterruptedException {
    emulator
        .faults()
        .add("large cut x1")
        .add("large cut-chunked=0.9 x1")
        .add("users stall-close=1s");

    assertThatThrownBy(() -> get("/v1.0/large")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> get("/v1.0/large")).isInstanceOf(IOException.class);
    assertThat(get("/v1.0/large").body()).hasSizeGreaterThan(200_000);
    assertThatThrownBy(() -> get("/v1.0/users")).isInstanceOf(IOException.class);
  }

  @Test
  void aTenantThatIsNotThereCantBeHad() {
    assertThatThrownBy(() -> emulator.tenant("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no tenant nobody");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create(emulator.httpUri() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
