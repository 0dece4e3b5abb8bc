package dev.twofold.snapshot.json;

import java.util.Locale;

/** Object ids: GUIDs compare without regard to case, so that they are kept in lower case. */
public final class Ids {
  private static final int LENGTH = 36;

  private Ids() {}

  /** True for a GUID. */
  public static boolean isGuid(String text) {
    // By hand, because every row of every list passes here.
    if (text.length() != LENGTH) {
      return false;
    }
    for (int at = 0; at < LENGTH; at++) {
      boolean hyphen = at == 8 || at == 13 || at == 18 || at == 23;
      if (hyphen ? text.charAt(at) != '-' : !isHexDigit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHexDigit(char letter) {
    return (letter >= '0' && letter <= '9')
        || (letter >= 'a' && letter <= 'f')
        || (letter >= 'A' && letter <= 'F');
  }

  /** The id as it is compared: a GUID in lower case, anything else as it is. */
  public static String canonical(String text) {
    return isGuid(text) ? text.toLowerCase(Locale.ROOT) : text;
  }
}
