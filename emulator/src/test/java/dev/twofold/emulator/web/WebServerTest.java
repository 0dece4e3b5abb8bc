package dev.twofold.emulator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class WebServerTest {
  private final Traffic traffic = new Traffic();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final HttpClient client = closing(HttpClient.newHttpClient());

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void carriesARequestWholeAndItsAnswer() throws IOException, InterruptedException {
    URI uri = http(Responder.of(this::echo)).uri();
    HttpRequest request =
        HttpRequest.newBuilder(uri.resolve("/v1.0/users/a%2Fb?$select=id&x=%C3%A9"))
            .header("Prefer", "one")
            .header("Prefer", "two")
            .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"é\":1}"))
            .build();

    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body()).isEqualTo("{\"body\":\"{\\\"é\\\":1}\"}");
    assertThat(response.headers().firstValue("Content-Length")).contains("21");
    Request received = requests.getFirst();
    assertThat(received.method()).isEqualTo("PATCH");
    assertThat(received.base()).isEqualTo(uri);
    assertThat(received.rawPath()).isEqualTo("/v1.0/users/a%2Fb");
    assertThat(received.segments()).containsExactly("v1.0", "users", "a/b");
    assertThat(received.rawQuery()).isEqualTo("$select=id&x=%C3%A9");
    assertThat(received.query()).containsEntry("$select", "id").containsEntry("x", "é");
    assertThat(received.header("PREFER")).contains("one,two");
  }

  @Test
  void answersWithoutABody() throws IOException, InterruptedException {
    URI uri = http(Responder.of(_ -> Response.empty(204))).uri();

    HttpResponse<String> response = get(client, uri);

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void answersOverTlsToWhoTrustsItsCertificate() throws IOException, InterruptedException {
    ServerCertificate certificate = ServerCertificate.ofThisProcess();
    WebServer server =
        closing(WebServer.https(0, certificate.serverContext(), Responder.of(this::echo), traffic));
    HttpClient trusting =
        closing(HttpClient.newBuilder().sslContext(certificate.clientContext()).build());

    assertThat(get(trusting, server.uri()).statusCode()).isEqualTo(201);
    assertThat(
            get(trusting, URI.create(server.uri().toString().replace("localhost", "127.0.0.1")))
                .statusCode())
        .isEqualTo(201);
    assertThat(requests.getFirst().base()).isEqualTo(server.uri());
    assertThatThrownBy(() -> get(client, server.uri())).isInstanceOf(IOException.class);
  }

  @Test
  void refusesABodyThatIsTooLarge() throws IOException, InterruptedException {
    URI uri = http(Responder.of(this::echo)).uri();

    assertThat(post(uri, RequestReader.MAX_BODY).statusCode()).isEqualTo(201);
    assertThat(post(uri, RequestReader.MAX_BODY + 1).statusCode()).isEqualTo(413);
    assertThat(requests).hasSize(1);
  }

  @Test
  void aCutBodyIsAnErrorToTheClient() {
    Response whole = text("x".repeat(100_000));
    URI cut = http(_ -> new Delivery.Cut(whole, 0.5, false)).uri();
    URI chunked = http(_ -> new Delivery.Cut(whole, 0.5, true)).uri();

    assertThatThrownBy(() -> get(client, cut)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> get(client, chunked)).isInstanceOf(IOException.class);
  }

  @Test
  void aDroppedRequestIsAnErrorToTheClient() {
    URI uri = http(_ -> new Delivery.Dropped()).uri();

    assertThatThrownBy(() -> get(client, uri)).isInstanceOf(IOException.class);
    assertThat(traffic.counts().dropped()).isPositive();
  }

  @Test
  void answersManyAtOnce() throws ExecutionException, InterruptedException, IOException {
    URI uri = http(Responder.of(this::echo)).uri();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        answers.add(threads.submit(() -> get(client, uri.resolve("/v1.0/users")).statusCode()));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(201);
      }
    }

    assertThat(traffic.counts().call("GET /v1.0/users")).isEqualTo(300);
  }

  @Test
  void aHostThatIsNoneDoesNotGetIntoLinks() throws IOException {
    URI uri = http(Responder.of(this::echo)).uri();
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: evil/../<x>\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
    }

    assertThat(requests.getFirst().base()).isEqualTo(uri);
  }

  private Response echo(Request request) {
    requests.add(request);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return Response.json(201, body.put("body", request.body().text()));
  }

  private static Response text(String text) {
    return new Response(200, Map.of(), new Response.Content.Text("text/plain", text));
  }

  private WebServer http(Responder responder) {
    try {
      return closing(WebServer.http(0, responder, traffic));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> post(URI uri, int length) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .POST(HttpRequest.BodyPublishers.ofString("a".repeat(length)))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(HttpClient client, URI uri)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private <T extends AutoCloseable> T closing(T closeable) {
    open.add(closeable);
    return closeable;
  }
}
