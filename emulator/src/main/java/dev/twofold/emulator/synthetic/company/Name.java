package dev.twofold.emulator.synthetic.company;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name, and how it is written in an address.
 *
 * @param written as people write it
 * @param ascii small letters and digits only
 */
public record Name(String written, String ascii) {
  private static final Pattern COMMA = Pattern.compile(",");

  /** Reads names with commas between them; {@code written=ascii} where they differ. */
  static List<Name> list(String names) {
    return COMMA.splitAsStream(names).map(Name::of).toList();
  }

  private static Name of(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new Name(text, text.toLowerCase(Locale.ROOT))
        : new Name(text.substring(0, equals), text.substring(equals + 1));
  }
}
