package dev.twofold.report.csv;

import java.util.List;

/** Cells that a spreadsheet takes for what they are. */
public final class Cell {
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

  private Cell() {}

  /** The text, defused where a spreadsheet would run it as a formula. */
  public static String of(String text) {
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** Several texts in one cell. */
  public static String of(List<String> texts) {
    return of(String.join("; ", texts));
  }

  /** A truth value. */
  public static String of(boolean value) {
    return Boolean.toString(value);
  }
}
