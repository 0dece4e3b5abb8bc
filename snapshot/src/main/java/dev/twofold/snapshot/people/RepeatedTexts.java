package dev.twofold.snapshot.people;

/**
 * Gives the same text for the same letters, without making it anew each time: {@code Member}, the
 * names of methods and issuers stand in nearly every row. Remembers a few texts, each in the one
 * place that its letters lead to. For one thread.
 */
final class RepeatedTexts {
  private static final int PLACES = 128;

  private final String[] texts = new String[PLACES];

  /** The text of these letters. */
  String of(char[] letters, int offset, int length) {
    int hash = length;
    for (int at = offset; at < offset + length; at++) {
      hash = 31 * hash + letters[at];
    }
    int place = (hash ^ hash >>> 16) & PLACES - 1;
    String known = texts[place];
    if (known != null && isSame(known, letters, offset, length)) {
      return known;
    }
    String text = new String(letters, offset, length);
    texts[place] = text;
    return text;
  }

  private static boolean isSame(String text, char[] letters, int offset, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int at = 0; at < length; at++) {
      if (text.charAt(at) != letters[offset + at]) {
        return false;
      }
    }
    return true;
  }
}
