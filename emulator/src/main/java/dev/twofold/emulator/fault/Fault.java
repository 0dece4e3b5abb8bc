package dev.twofold.emulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Something that goes wrong on request. */
public sealed interface Fault {

  /** What the front of the server does in place of, or to, a normal answer. */
  sealed interface OfAnswer permits Refusal, Stall, CutBody {}

  /** What the paging of Graph does. */
  sealed interface OfPage permits PageTwice, ChangeData {}

  /**
   * An answer of an unwell service.
   *
   * @param codes one of these HTTP statuses is drawn; not empty
   * @param retryAfter what the header Retry-After says, in whole seconds
   */
  record Status(List<Integer> codes, Optional<Duration> retryAfter) implements Fault {
    /** The statuses that a client should try again. */
    public static final List<Integer> RETRIABLE = List.of(429, 500, 503, 504);

    /** Checks the codes. */
    public Status {
      codes = List.copyOf(codes);
      if (codes.isEmpty() || !RETRIABLE.containsAll(codes)) {
        throw new IllegalArgumentException("the status must be one of 429, 500, 503, 504");
      }
    }

    /** Always this status, without Retry-After. */
    public static Status of(int code) {
      return new Status(List.of(code), Optional.empty());
    }

    /** Any of the statuses, without Retry-After. */
    public static Status any() {
      return new Status(RETRIABLE, Optional.empty());
    }
  }

  /** 401: the token is said to be expired. */
  record ExpireToken() implements Fault {}

  /**
   * Nothing happens for a while.
   *
   * @param time how long, in the emulator's time
   * @param then what happens afterwards
   */
  record Stall(Duration time, Then then) implements Fault, OfAnswer {
    /** What happens after a stall. */
    public enum Then {
      /** The normal answer. */
      GO_ON,
      /** The connection is closed without an answer. */
      CLOSE
    }

    /** Checks the time. */
    public Stall {
      if (time.isNegative() || time.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException("a stall lasts between 0 and 24 hours");
      }
    }
  }

  /**
   * The connection is closed in the middle of the body.
   *
   * @param fraction how much of the body is sent, 0 to below 1
   * @param chunked whether the body is sent in chunks, else with the length of the whole
   */
  record CutBody(double fraction, boolean chunked) implements Fault, OfAnswer {
    /** Checks the fraction. */
    public CutBody {
      if (!(fraction >= 0 && fraction < 1)) {
        throw new IllegalArgumentException("a body is cut at 0 or more and below 1");
      }
    }
  }

  /** The link to the next page leads to the same page once more. */
  record PageTwice() implements Fault, OfPage {}

  /** The tenant's data change before the page is served. */
  record ChangeData(DataChange change) implements Fault, OfPage {}
}
