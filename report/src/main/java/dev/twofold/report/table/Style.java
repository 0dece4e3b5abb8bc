package dev.twofold.report.table;

import dev.twofold.engine.verdict.Verdict;

/** Colours of a terminal, or none. */
enum Style {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  GREEN("32"),
  YELLOW("33"),
  RED("31"),
  BLUE("34"),
  MAGENTA("35");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text in this style. */
  String on(String text) {
    return code.isEmpty() ? text : "\u001B[%sm%s\u001B[0m".formatted(code, text);
  }

  /** The colour of a verdict. */
  static Style of(Verdict verdict) {
    return switch (verdict) {
      case ALWAYS -> GREEN;
      case CONDITIONALLY -> YELLOW;
      case NEVER -> RED;
      case BLOCKED -> BLUE;
      case UNKNOWN -> MAGENTA;
    };
  }
}
