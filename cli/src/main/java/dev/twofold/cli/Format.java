package dev.twofold.cli;

import java.util.Locale;

/** The formats of a report. */
enum Format {
  TABLE,
  JSON,
  CSV,
  HTML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
