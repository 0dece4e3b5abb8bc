package dev.twofold.server.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The locale of a reader, out of what the browser says. */
final class ReaderLocale {
  private static final int LONGEST = 200;
  private static final Locale OTHERWISE = Locale.ENGLISH;
  private static final Set<Locale> KNOWN =
      Locale.availableLocales()
          .filter(locale -> !locale.getLanguage().isEmpty() && locale.getVariant().isEmpty())
          .filter(locale -> !locale.hasExtensions())
          .collect(Collectors.toUnmodifiableSet());

  private ReaderLocale() {}

  /** The first locale in the header {@code Accept-Language} that the JDK knows; else English. */
  static Locale of(@Nullable String header) {
    if (header == null || header.length() > LONGEST) {
      return OTHERWISE;
    }
    return ranges(header).stream()
        .map(range -> Locale.forLanguageTag(range.getRange()))
        .map(ReaderLocale::known)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(OTHERWISE);
  }

  private static @Nullable Locale known(Locale locale) {
    Locale language = Locale.of(locale.getLanguage());
    return KNOWN.contains(locale) ? locale : KNOWN.contains(language) ? language : null;
  }

  private static List<Locale.LanguageRange> ranges(String header) {
    try {
      return Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }
}
