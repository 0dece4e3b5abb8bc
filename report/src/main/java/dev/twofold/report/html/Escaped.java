package dev.twofold.report.html;

import tools.jackson.core.io.JsonStringEncoder;

/** Text from outside, made harmless for the place where it goes. */
final class Escaped {

  private Escaped() {}

  /** For the content of an element, or an attribute's value in double quotes. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(codePoint -> append(escaped, codePoint));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int codePoint) {
    switch (codePoint) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(allowed(codePoint) ? codePoint : 0xFFFD);
    }
  }

  /** Control characters and halves of surrogate pairs have no place in HTML. */
  private static boolean allowed(int codePoint) {
    boolean space = codePoint == '\n' || codePoint == '\t';
    return space
        || !(Character.isISOControl(codePoint)
            || Character.getType(codePoint) == Character.SURROGATE);
  }

  /** For a string of JSON in a script element: no text can end that element. */
  static void appendJson(StringBuilder json, String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 16);
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    json.append('"');
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      if (c == '<' || c == '>' || c == '&' || Character.isSurrogate(c)) {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
