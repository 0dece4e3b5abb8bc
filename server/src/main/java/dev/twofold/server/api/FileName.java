package dev.twofold.server.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.ContentDisposition;

/** Names of files to keep: what is in it, and of which day. */
final class FileName {
  private static final int LONGEST_NAME = 60;

  private FileName() {}

  /** The header that proposes a name such as {@code Nordlicht-Dental-users-2026-11-22.csv}. */
  static String header(String subject, Instant now, Format format) {
    LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate();
    String name = "%s-%s.%s".formatted(plain(subject), day, format.word());
    ContentDisposition.Builder disposition =
        format == Format.CSV ? ContentDisposition.attachment() : ContentDisposition.inline();
    return disposition.filename(name, StandardCharsets.UTF_8).build().toString();
  }

  private static String plain(String subject) {
    String plain = subject.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    int end =
        plain.offsetByCodePoints(
            0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length())));
    return plain.substring(0, end);
  }
}
