package dev.twofold.acceptance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Requests to a server, as a browser or a program sends them. */
final class Asked {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Asked() {}

  /** A page for an English reader. */
  static HttpResponse<String> page(URI server, String address) throws Exception {
    return send(server, address, "text/html");
  }

  /** An answer of the REST interface. */
  static HttpResponse<String> json(URI server, String address) throws Exception {
    return send(server, address, "application/json");
  }

  private static HttpResponse<String> send(URI server, String address, String type)
      throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(server.resolve(address))
            .header("Accept", type)
            .header("Accept-Language", "en-US")
            .timeout(LONGEST)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
