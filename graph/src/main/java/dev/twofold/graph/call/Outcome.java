package dev.twofold.graph.call;

import dev.twofold.graph.call.GraphRefused.Refusal;
import java.time.Duration;
import java.util.Optional;

/** What one try of a request came to. */
sealed interface Outcome {
  /** There is an answer. */
  record Answered() implements Outcome {}

  /** No, for good. */
  record Refused(Refusal refusal) implements Outcome {}

  /**
   * Not now.
   *
   * @param kind why
   * @param said what was said; status 0 where there was no answer
   * @param retryAfter how long we were asked to wait, where we were asked
   * @param wholeApp whether the limit of our app over all tenants is used up
   */
  record Failed(Kind kind, Refusal said, Optional<Duration> retryAfter, boolean wholeApp)
      implements Outcome {}

  /** Why a try failed that is worth another one. */
  enum Kind {
    /** A limit is used up. */
    THROTTLED,
    /** An error of the service or the network. */
    BROKEN,
    /** The token is no longer taken. */
    TOKEN,
    /** A licence refusal that can be wrong for a moment. */
    LICENCE
  }

  /** A failure without an answer. */
  static Failed broken(String code, String message) {
    return new Failed(Kind.BROKEN, new Refusal(0, code, message, ""), Optional.empty(), false);
  }
}
