package dev.twofold.emulator.throttle;

import dev.twofold.emulator.web.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How an answer tells of limits (graph-api part 3, response headers and throttle body). */
final class ThrottleHeaders {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final double NEAR = 0.8;
  private static final double MOST = 1.8;

  private ThrottleHeaders() {}

  /**
   * The headers of an answer to a call that was admitted.
   *
   * @param share how much of the resource units is used, 0 to 1
   */
  static Map<String, String> ofAdmitted(ThrottledCall call, double share) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (call.service() == ThrottledService.DIRECTORY) {
      headers.put("x-ms-resource-unit", Integer.toString(ResourceUnits.of(call)));
      addShare(headers, share);
    }
    return headers;
  }

  /**
   * The answer to a call that was refused.
   *
   * @param seconds what Retry-After says; 0 where it is not sent
   * @param share how much of the resource units was asked for
   */
  static Response refusal(ThrottledCall call, Limit limit, long seconds, double share) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (seconds > 0) {
      headers.put("Retry-After", Long.toString(seconds));
    }
    if (call.service() == ThrottledService.DIRECTORY) {
      headers.put("x-ms-throttle-scope", scope(call, limit));
      headers.put("x-ms-throttle-information", limit.resource().information());
      addShare(headers, share);
    }
    return new Response(
        TOO_MANY_REQUESTS, headers, new Response.Content.Json(body(call.service(), seconds)));
  }

  private static void addShare(Map<String, String> headers, double share) {
    if (share >= NEAR) {
      headers.put(
          "x-ms-throttle-limit-percentage",
          String.format(Locale.ROOT, "%.2f", Math.min(MOST, share)));
    }
  }

  private static String scope(ThrottledCall call, Limit limit) {
    return String.join(
        "/", limit.scope().word(), limit.resource().word(), call.appId(), call.tenantId());
  }

  private static ObjectNode body(ThrottledService service, long seconds) {
    return switch (service) {
      case PARTNER_CENTER, CONSENTS -> partnerCenterBody(seconds);
      case DIRECTORY, REPORTS, CONDITIONAL_ACCESS, OTHER -> graphBody();
    };
  }

  private static ObjectNode graphBody() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error")
        .put("code", "TooManyRequests")
        .put("message", "Please retry again later.")
        .putObject("innerError")
        .put("code", "429")
        .put("message", "Please retry after")
        .put("status", "429");
    return body;
  }

  private static ObjectNode partnerCenterBody(long seconds) {
    String again = seconds > 0 ? " Try again in %d seconds.".formatted(seconds) : "";
    return JsonNodeFactory.instance
        .objectNode()
        .put("statusCode", TOO_MANY_REQUESTS)
        .put("message", "Rate limit is exceeded." + again);
  }
}
