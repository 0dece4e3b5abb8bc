package dev.twofold.snapshot.json;

import java.util.Locale;
import java.util.regex.Pattern;

/** Object ids: GUIDs compare without regard to case, so that they are kept in lower case. */
public final class Ids {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /** True for a GUID. */
  public static boolean isGuid(String text) {
    return text.length() == 36 && GUID.matcher(text).matches();
  }

  /** The id as it is compared: a GUID in lower case, anything else as it is. */
  public static String canonical(String text) {
    return isGuid(text) ? text.toLowerCase(Locale.ROOT) : text;
  }
}
