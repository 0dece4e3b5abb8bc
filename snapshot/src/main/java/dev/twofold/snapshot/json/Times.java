package dev.twofold.snapshot.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as Graph and PowerShell write them. */
public final class Times {
  private static final Pattern POWERSHELL = Pattern.compile("/Date\\((-?\\d{1,15})[^)]*\\)/");

  private Times() {}

  /** Reads {@code 2026-11-21T07:12:00Z} and {@code /Date(1769788627239)/}. */
  public static Optional<Instant> parse(String text) {
    Matcher powershell = POWERSHELL.matcher(text.trim());
    if (powershell.matches()) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(powershell.group(1))));
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.trim()).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
