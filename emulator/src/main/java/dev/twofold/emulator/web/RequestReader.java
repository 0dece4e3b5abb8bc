package dev.twofold.emulator.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads requests, of bounded size. */
final class RequestReader {
  /** The most bytes that a body may have. */
  static final int MAX_BODY = 4 * 1024 * 1024;

  /** In place of a body that is larger. No client can send it: it is not text in UTF-8. */
  static final Request.Body TOO_LARGE = new Request.Body("\uD800 too large");

  /**
   * What is read and thrown away of a body too large, so that the client gets to see the answer.
   */
  private static final int MAX_SKIPPED = 8 * MAX_BODY;

  private static final Pattern AUTHORITY =
      Pattern.compile("[A-Za-z0-9.\\-]+(:\\d{1,5})?|\\[[0-9a-fA-F:]+](:\\d{1,5})?");
  private final String scheme;

  RequestReader(String scheme) {
    this.scheme = scheme;
  }

  /** Reads the whole request. */
  Request read(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    return new Request(
        exchange.getRequestMethod().toUpperCase(Locale.ROOT),
        base(exchange),
        Optional.ofNullable(uri.getRawPath()).orElse("/"),
        Optional.ofNullable(uri.getRawQuery()).orElse(""),
        headers(exchange.getRequestHeaders()),
        body(exchange.getRequestBody()));
  }

  private URI base(HttpExchange exchange) {
    String authority =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
            .filter(host -> AUTHORITY.matcher(host).matches())
            .orElseGet(() -> "localhost:" + exchange.getLocalAddress().getPort());
    return URI.create(scheme + "://" + authority);
  }

  private static Map<String, String> headers(Headers received) {
    Map<String, String> headers = HashMap.newHashMap(received.size());
    received.forEach((String name, List<String> values) ->
        headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return headers;
  }

  private static Request.Body body(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BODY + 1);
    if (bytes.length > MAX_BODY) {
      skip(in);
      return TOO_LARGE;
    }
    return bytes.length == 0
        ? Request.Body.NONE
        : new Request.Body(new String(bytes, StandardCharsets.UTF_8));
  }

  private static void skip(InputStream in) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    int left = MAX_SKIPPED;
    int read = in.read(buffer);
    while (read > 0 && left > 0) {
      left -= read;
      read = in.read(buffer);
    }
  }
}
