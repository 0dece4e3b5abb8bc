package dev.twofold.emulator.fault;

import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Response;
import java.time.Duration;
import java.util.Optional;

/** An answer that stands in place of the normal one. */
public record Refusal(Response response) implements Fault.OfAnswer {

  /** What an unwell service answers (graph-api part 3, error body). */
  static Refusal of(int status, Optional<Duration> retryAfter) {
    Response response = error(status).response();
    return new Refusal(
        retryAfter
            .map(time -> response.with("Retry-After", Long.toString(time.toSeconds())))
            .orElse(response));
  }

  /** What Graph answers to an expired token. */
  static Refusal expiredToken() {
    GraphError error =
        new GraphError(
            401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.");
    return new Refusal(error.response().with("WWW-Authenticate", "Bearer"));
  }

  private static GraphError error(int status) {
    return switch (status) {
      case 429 -> new GraphError(status, "TooManyRequests", "Please retry again later.");
      case 500 -> new GraphError(status, "InternalServerError", "Internal server error.");
      case 503 ->
          new GraphError(status, "ServiceUnavailable", "The service is temporarily unavailable.");
      default -> new GraphError(status, "UnknownError", "The service did not answer in time.");
    };
  }
}
