package dev.twofold.graph.call;

import dev.twofold.graph.call.GraphRefused.Refusal;
import dev.twofold.graph.call.Outcome.Failed;
import dev.twofold.graph.call.Outcome.Kind;
import dev.twofold.graph.pace.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells what an answer means for the request (graph-api part 3, error body and throttling limits).
 */
final class Classifier {
  private static final String OTHER_LICENCE =
      "Authentication_RequestFromNonPremiumTenantOrB2CTenant";

  private Classifier() {}

  /** What an answer means. */
  static Outcome outcome(Answer answer, Instant now) {
    if (isSuccess(answer.status())) {
      return new Outcome.Answered();
    }
    return failure(
        ErrorBody.refusal(answer),
        RetryAfter.of(answer.headers(), now),
        answer.headers().firstValue("x-ms-throttle-scope").orElse(""));
  }

  /** Whether a status tells success. */
  static boolean isSuccess(int status) {
    return status >= 200 && status < 300;
  }

  /** What an error means. */
  static Outcome failure(Refusal said, Optional<Duration> retryAfter, String throttleScope) {
    return switch (said.status()) {
      case 429 -> new Failed(Kind.THROTTLED, said, retryAfter, isOfApp(throttleScope));
      case 408, 500, 502, 503, 504 -> new Failed(Kind.BROKEN, said, retryAfter, false);
      case 401 -> tokenOrRefused(said);
      case 403 -> licenceOrRefused(said);
      default ->
          said.status() >= 400
              ? new Outcome.Refused(said)
              : new Failed(Kind.BROKEN, said, retryAfter, false);
    };
  }

  private static boolean isOfApp(String throttleScope) {
    return throttleScope.toLowerCase(Locale.ROOT).startsWith("application/");
  }

  private static Outcome tokenOrRefused(Refusal said) {
    return said.code().equals("InvalidAuthenticationToken") || said.code().equals("http401")
        ? new Failed(Kind.TOKEN, said, Optional.empty(), false)
        : new Outcome.Refused(said);
  }

  private static Outcome licenceOrRefused(Refusal said) {
    return said.code().equals(OTHER_LICENCE)
        ? new Failed(Kind.LICENCE, said, Optional.empty(), false)
        : new Outcome.Refused(said);
  }
}
