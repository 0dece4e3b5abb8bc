package dev.twofold.server.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a page is looked at.
 *
 * @param width of the window, in CSS pixels
 * @param scheme light or dark
 */
public record View(int width, ColorScheme scheme) {
  /** A telephone, by day. */
  public static final View NARROW = new View(390, ColorScheme.LIGHT);

  /** A common screen, by day. */
  public static final View WIDE = new View(1440, ColorScheme.LIGHT);

  /** Both widths, by day and by night. */
  public static Stream<View> all() {
    return Stream.of(
        NARROW, WIDE, new View(390, ColorScheme.DARK), new View(1440, ColorScheme.DARK));
  }

  int height() {
    return width < 640 ? 844 : 900;
  }

  @Override
  public String toString() {
    return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
  }
}
