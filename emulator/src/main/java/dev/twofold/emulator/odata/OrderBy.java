package dev.twofold.emulator.odata;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An {@code $orderby}.
 *
 * @param property the property
 * @param descending whether the greatest comes first
 */
public record OrderBy(String property, boolean descending) {
  private static final Pattern FORM =
      Pattern.compile("\\s*(?<property>\\w+)(?:\\s+(?<direction>(?i)asc|desc))?\\s*");

  /**
   * Reads it.
   *
   * @throws QueryRefused if it is not one property with or without a direction
   */
  public static OrderBy parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw QueryRefused.unsupported();
    }
    String direction = matcher.group("direction");
    return new OrderBy(
        matcher.group("property"),
        direction != null && direction.toLowerCase(Locale.ROOT).equals("desc"));
  }
}
