package dev.twofold.server.web;

import dev.twofold.report.wording.Share;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Who reads a page, and when: numbers, dates and sorting are made for this locale. Texts are
 * English.
 *
 * @param locale the reader's locale, as the browser tells
 * @param now when the page is made
 */
public record Reader(Locale locale, Instant now) {

  /** A count. */
  public String number(long count) {
    return NumberFormat.getIntegerInstance(locale).format(count);
  }

  /**
   * A share in whole percent, never 0 or 100 by rounding alone; a dash where there is nothing to
   * share.
   */
  public String share(long part, long whole) {
    if (whole == 0) {
      return "–";
    }
    String percent =
        NumberFormat.getPercentInstance(locale).format(Share.percent(part, whole) / 100.0);
    return Share.isBelowOne(part, whole) ? "<" + percent : percent;
  }

  /** A time to the minute, in UTC. */
  public String time(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(ZoneOffset.UTC)
            .format(at)
        + " UTC";
  }

  /** A day. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** How long ago: {@code just now}, {@code 5 min ago}, {@code 3 h ago}, {@code 4 days ago}. */
  public String ago(Instant at) {
    Duration age = Duration.between(at, now);
    if (age.toMinutes() < 2) {
      return "just now";
    }
    if (age.toHours() < 2) {
      return number(age.toMinutes()) + " min ago";
    }
    return age.toDays() < 2 ? number(age.toHours()) + " h ago" : number(age.toDays()) + " days ago";
  }
}
