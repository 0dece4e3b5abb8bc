package dev.twofold.graph.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.twofold.graph.credential.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A token service over TLS that gives the answers it was told. */
final class TokenServer implements AutoCloseable {
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SSLContext tls;
  private final List<Asked> asked = new ArrayList<>();
  private Script script = (_, _) -> new Answered(500, "", Map.of());

  TokenServer(TestCertificate certificate) throws IOException, GeneralSecurityException {
    tls = tls(certificate);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** One request. */
  record Asked(String path, Map<String, String> form) {}

  /** One answer. */
  record Answered(int status, String body, Map<String, String> headers) {
    static Answered token(String value, String more) {
      return new Answered(
          200,
          "{\"token_type\": \"Bearer\", \"expires_in\": 3599, \"access_token\": \"%s\"%s}"
              .formatted(value, more),
          Map.of());
    }

    static Answered error(int status, String error, int code, String sentence) {
      return new Answered(
          status,
          """
          {"error": "%s", "error_description": "AADSTS%d: %s Trace ID: 6f2c Correlation ID: 91aa Timestamp: 2026-08-21 09:14:07Z",
           "error_codes": [%d], "trace_id": "6f2c", "correlation_id": "91aa"}\
          """
              .formatted(error, code, sentence, code),
          Map.of());
    }
  }

  /** Tells the answer to a request, the first of which has number 1. */
  interface Script {
    Answered answer(Asked asked, int number) throws IOException;
  }

  private static SSLContext tls(TestCertificate certificate) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(certificate.store(), TestCertificate.PASSWORD.toCharArray());
    java.security.KeyStore trusted = java.security.KeyStore.getInstance("PKCS12");
    try {
      trusted.load(null, null);
    } catch (IOException failure) {
      throw new GeneralSecurityException(failure);
    }
    trusted.setCertificateEntry("server", certificate.certificate());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return tls;
  }

  HttpClient client() {
    return HttpClient.newBuilder().sslContext(tls).build();
  }

  URI base() {
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  synchronized void play(Script other) {
    script = other;
    asked.clear();
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Asked request = new Asked(exchange.getRequestURI().getPath(), form(body));
    Script current;
    int number;
    synchronized (this) {
      asked.add(request);
      number = asked.size();
      current = script;
    }
    Answered answer = current.answer(request, number);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
