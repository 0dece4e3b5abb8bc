package dev.twofold.emulator.graph.write;

import java.util.Locale;

/** Ids are compared in small letters. */
final class Words {
  private Words() {}

  static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
