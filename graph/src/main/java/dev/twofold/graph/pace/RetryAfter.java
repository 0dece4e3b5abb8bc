package dev.twofold.graph.pace;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Retry-After}, in seconds or as a date. */
public final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RetryAfter() {}

  /**
   * How long the server asks to wait; empty where it does not say, or says nothing that is
   * understood, or says that there is nothing to wait for.
   *
   * @param headers the answer's headers; its {@code Date} is what a date is compared to
   * @param now the time for servers that send no {@code Date}
   */
  public static Optional<Duration> of(HttpHeaders headers, Instant now) {
    return headers
        .firstValue("Retry-After")
        .flatMap(value -> wait(value.strip(), headers, now))
        .filter(Duration::isPositive);
  }

  /** How long this value asks to wait, where it is a number of seconds above 0. */
  public static Optional<Duration> ofSeconds(String value) {
    return Optional.of(value.strip())
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .filter(Duration::isPositive);
  }

  private static Optional<Duration> wait(String value, HttpHeaders headers, Instant now) {
    if (SECONDS.matcher(value).matches()) {
      return ofSeconds(value);
    }
    Instant sent = headers.firstValue("Date").flatMap(RetryAfter::date).orElse(now);
    return date(value).map(until -> Duration.between(sent, until));
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
