package dev.twofold.emulator.identity;

import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of the token service's answers (graph-api part 2, token endpoint errors). */
final class Answers {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final EmulatorClock clock;

  Answers(EmulatorClock clock) {
    this.clock = clock;
  }

  /** A body that must not be cached. */
  static Response json(int status, JsonNode body) {
    return Response.json(status, body).with("Cache-Control", "no-store").with("Pragma", "no-cache");
  }

  /** A refusal, with the ids by which support would find it. */
  Response refusal(Request request, TokenError error) {
    String timestamp = TIMESTAMP.format(clock.instant());
    String trace = UUID.randomUUID().toString();
    String correlation =
        request
            .header("client-request-id")
            .filter(id -> GUID.matcher(id).matches())
            .orElseGet(() -> UUID.randomUUID().toString());
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("error", error.error());
    body.put(
        "error_description",
        "AADSTS%d: %s Trace ID: %s Correlation ID: %s Timestamp: %s"
            .formatted(error.code(), error.message(), trace, correlation, timestamp));
    body.putArray("error_codes").add(error.code());
    body.put("timestamp", timestamp).put("trace_id", trace).put("correlation_id", correlation);
    body.put("error_uri", request.base() + "/error?code=" + error.code());
    error.challenge().ifPresent(c -> body.put("suberror", c.suberror()).put("claims", c.claims()));
    return json(error.status(), body);
  }
}
