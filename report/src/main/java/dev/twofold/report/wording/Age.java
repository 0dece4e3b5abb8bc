package dev.twofold.report.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in words. */
public final class Age {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Age() {}

  /** A time, as {@code 21 November 2026, 07:12 UTC}. */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** A time with its age, as {@code 21 November 2026, 07:12 UTC (3 h ago)}. */
  public static String timeAndAge(Instant instant, Instant now) {
    Duration age = Duration.between(instant, now);
    return age.isNegative() ? time(instant) : "%s (%s)".formatted(time(instant), ago(age));
  }

  private static String ago(Duration age) {
    if (age.toMinutes() < 2) {
      return "just now";
    }
    return amount(age) + " ago";
  }

  private static String amount(Duration age) {
    if (age.toHours() < 2) {
      return age.toMinutes() + " min";
    }
    return age.toDays() < 2 ? age.toHours() + " h" : "%,d days".formatted(age.toDays());
  }
}
