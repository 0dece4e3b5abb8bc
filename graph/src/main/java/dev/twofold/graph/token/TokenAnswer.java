package dev.twofold.graph.token;

import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What the token service answered (graph-api part 2, token endpoint errors).
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the JSON; a missing node where it is none
 */
record TokenAnswer(int status, HttpHeaders headers, JsonNode body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int OK = 200;

  /** The tenant is throttled, or we ask too often: to be asked again. */
  private static final Set<Integer> BUSY = Set.of(90055, 50196);

  private static final Pattern PREFIX = Pattern.compile("^AADSTS\\d+: ");
  private static final Pattern TRACE =
      Pattern.compile("\\s*(Trace ID|Correlation ID|Timestamp):.*$", Pattern.DOTALL);
  private static final Pattern FIRST_SENTENCE = Pattern.compile("^(.{1,500}?[.!?])(\\s|$)");
  private static final int LONGEST = 500;

  /** Reads an answer; a body that is not JSON is none. */
  static TokenAnswer of(int status, HttpHeaders headers, byte[] body) {
    try {
      return new TokenAnswer(status, headers, JSON.readTree(body));
    } catch (JacksonException _) {
      // Proxies answer in HTML: that is no word of the token service.
      return new TokenAnswer(status, headers, MissingNode.getInstance());
    }
  }

  /** Whether it may answer otherwise when asked again. */
  boolean isBusy() {
    return status == TOO_MANY_REQUESTS
        || status >= SERVER_ERROR
        || BUSY.contains(code())
        || "temporarily_unavailable".equals(error());
  }

  /** Whether the token service said no. */
  boolean isRefusal() {
    return status != OK && !error().isEmpty() && !isBusy();
  }

  /** The number of the AADSTS error; 0 where there is none. */
  int code() {
    return body.path("error_codes").path(0).asInt(0);
  }

  private String error() {
    return body.path("error").asString("");
  }

  /** The new refresh token, where there is one. */
  Optional<String> refreshToken() {
    return Optional.of(body.path("refresh_token").asString("")).filter(text -> !text.isEmpty());
  }

  /** The first sentence of what was said, without the ids that a support case would need. */
  String sentence() {
    String said = body.path("error_description").asString("");
    String plain = PREFIX.matcher(TRACE.matcher(said).replaceFirst("")).replaceFirst("").strip();
    var sentence = FIRST_SENTENCE.matcher(plain);
    String first = sentence.find() ? sentence.group(1) : plain.lines().findFirst().orElse("");
    String words = first.isEmpty() ? error() : first;
    return words.substring(0, Math.min(LONGEST, words.length()));
  }

  @Override
  public String toString() {
    return "TokenAnswer[%d]".formatted(status);
  }
}
