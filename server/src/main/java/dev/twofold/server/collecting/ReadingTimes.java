package dev.twofold.server.collecting;

import dev.twofold.server.settings.ServerSettings;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * When a customer is read again. Customers that were read at the same time drift apart, each by a
 * share of its own, so that they do not all fall due in the same minute; one that fails waits
 * longer each time, but never longer than the others.
 */
@Component
class ReadingTimes {
  /**
   * So much earlier than the settings say at most, as a share: none is read later than it shall.
   */
  private static final double SPREAD = 0.1;

  private static final Duration AFTER_PASSING_TROUBLE = Duration.ofMinutes(1);
  private static final Duration AFTER_LASTING_TROUBLE = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 16;

  private final Duration every;

  @Autowired
  ReadingTimes(ServerSettings settings) {
    this(settings.collection().every());
  }

  ReadingTimes(Duration every) {
    this.every = every;
  }

  /**
   * When to read again.
   *
   * @param done when the attempt was over
   * @param failures how many attempts before it failed in a row
   */
  Instant next(int tenantNo, Reading reading, Instant done, int failures) {
    return done.plus(
        switch (reading) {
          case Reading.Whole _, Reading.NotListed _ -> usual(tenantNo);
          case Reading.Partial(Trouble trouble, _) ->
              trouble.passing() ? after(trouble, tenantNo, failures) : usual(tenantNo);
          case Reading.Failed(Trouble trouble, _) -> after(trouble, tenantNo, failures);
        });
  }

  /** True for what counts as one more failure in a row. */
  static boolean isFailure(Reading reading) {
    return switch (reading) {
      case Reading.Whole _, Reading.NotListed _ -> false;
      case Reading.Partial(Trouble trouble, _) -> trouble.passing();
      case Reading.Failed _ -> true;
    };
  }

  private Duration usual(int tenantNo) {
    return times(every, 1 - SPREAD * share(tenantNo));
  }

  private Duration after(Trouble trouble, int tenantNo, int failures) {
    Duration first = trouble.passing() ? AFTER_PASSING_TROUBLE : AFTER_LASTING_TROUBLE;
    double doublings = Math.scalb(1.0, Math.min(failures, MOST_DOUBLINGS));
    Duration wait = times(first, doublings * (1 + share(tenantNo) / 4));
    Duration longest = usual(tenantNo);
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofMillis(Math.round(duration.toMillis() * factor));
  }

  /** A number of the customer's own, from 0 to 1: neighbours are far apart (golden ratio). */
  private static double share(int tenantNo) {
    double turned = tenantNo * 0.618_033_988_749_894_8;
    return turned - Math.floor(turned);
  }
}
