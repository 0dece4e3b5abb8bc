package dev.twofold.graph.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.pace.Budgets;
import dev.twofold.graph.pace.JumpingPace;
import dev.twofold.graph.token.Tokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A client of a scripted server, on a clock that jumps. */
@Timeout(30)
abstract class CallFixture {
  static final String TENANT = "5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502";
  static final int LARGEST = 10_000;

  final JumpingPace pace = new JumpingPace();
  final HttpClient http = HttpClient.newHttpClient();
  ScriptedServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stopServer() {
    server.close();
    http.close();
  }

  GraphClient client(Tokens tokens, Budgets budgets, CallObserver observer) {
    return new GraphClient(
        new Transport(http, Duration.ofSeconds(20), LARGEST),
        Endpoints.at(server.base()),
        tokens,
        budgets,
        pace,
        observer,
        7);
  }

  TenantGraph graph() {
    return client(new NumberedTokens(), Budgets.none(), CallObserver.NONE).tenant(TENANT);
  }

  String get(GraphRequest request) throws Exception {
    return new String(graph().get(request), StandardCharsets.UTF_8);
  }

  GraphRefused refused(GraphRequest request) {
    GraphRefused refusal = catchThrowableOfType(GraphRefused.class, () -> graph().get(request));
    assertThat(refusal).as("it must be refused").isNotNull();
    return refusal;
  }

  GraphUnavailable unavailable(GraphRequest request) {
    GraphUnavailable failure =
        catchThrowableOfType(GraphUnavailable.class, () -> graph().get(request));
    assertThat(failure).as("it must be unavailable").isNotNull();
    return failure;
  }

  static String error(String code, String message) {
    return """
    {"error": {"code": "%s", "message": "%s",
      "innerError": {"date": "2026-08-21T09:20:11", "request-id": "0b4a3c9e"}}}\
    """
        .formatted(code, message);
  }

  List<String> targets() {
    return server.seen().stream().map(ScriptedServer.Seen::target).toList();
  }
}
