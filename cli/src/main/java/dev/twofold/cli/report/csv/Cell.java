package dev.twofold.cli.report.csv;

import java.util.List;

/** Cells that a spreadsheet takes for what they are. */
final class Cell {
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

  private Cell() {}

  /** The text, defused where a spreadsheet would run it as a formula. */
  static String of(String text) {
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** Several texts in one cell. */
  static String of(List<String> texts) {
    return of(String.join("; ", texts));
  }

  /** A truth value. */
  static String of(boolean value) {
    return Boolean.toString(value);
  }
}
