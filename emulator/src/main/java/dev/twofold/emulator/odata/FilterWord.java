package dev.twofold.emulator.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a {@code $filter}.
 *
 * @param kind what it is
 * @param text it, without the quotes of a text
 */
record FilterWord(Kind kind, String text) {
  /** What a word is. */
  enum Kind {
    TEXT,
    ID,
    TIME,
    NUMBER,
    NAME,
    SIGN,
    END
  }

  private static final Pattern WORD =
      Pattern.compile(
          "\\s*(?:(?<text>'(?:[^']|'')*+')"
              + "|(?<id>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"
              + "|(?<time>\\d{4}-\\d\\d-\\d\\d(?:T[0-9:.]+(?:Z|[+-]\\d\\d:\\d\\d)?)?)"
              + "|(?<number>-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
              + "|(?<name>[A-Za-z_$@][\\w.$@]*)"
              + "|(?<sign>[(),:/]))");

  /**
   * The words of a filter, with an {@code END} at the end.
   *
   * @throws QueryRefused if something in it is no word
   */
  static List<FilterWord> of(String filter) {
    List<FilterWord> words = new ArrayList<>();
    String stripped = filter.stripTrailing();
    Matcher matcher = WORD.matcher(stripped);
    int position = 0;
    while (position < stripped.length()) {
      if (!matcher.region(position, stripped.length()).lookingAt()) {
        throw QueryRefused.badRequest(
            "Invalid filter clause: There is a syntax error at position %d.".formatted(position));
      }
      words.add(of(matcher));
      position = matcher.end();
    }
    words.add(new FilterWord(Kind.END, ""));
    return words;
  }

  private static FilterWord of(Matcher matcher) {
    for (Kind kind : List.of(Kind.TEXT, Kind.ID, Kind.TIME, Kind.NUMBER, Kind.NAME, Kind.SIGN)) {
      String text = matcher.group(kind.name().toLowerCase(Locale.ROOT));
      if (text != null) {
        return new FilterWord(kind, kind == Kind.TEXT ? unquoted(text) : text);
      }
    }
    throw new IllegalStateException("a word of no kind");
  }

  private static String unquoted(String text) {
    return text.substring(1, text.length() - 1).replace("''", "'");
  }

  /** True where it is this sign. */
  boolean is(char sign) {
    return kind == Kind.SIGN && text.charAt(0) == sign;
  }

  /** True where it is this name, in any case. */
  boolean isName(String name) {
    return kind == Kind.NAME && text.equalsIgnoreCase(name);
  }
}
