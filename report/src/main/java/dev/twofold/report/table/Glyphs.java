package dev.twofold.report.table;

import java.nio.charset.Charset;

/** The signs to draw with, by what the charset of the output can say. */
enum Glyphs {
  UNICODE("█", "░", "─"),
  ASCII("#", ".", "-");

  private final String bar;
  private final String space;
  private final String rule;

  Glyphs(String bar, String space, String rule) {
    this.bar = bar;
    this.space = space;
    this.rule = rule;
  }

  /** The signs for this charset. */
  static Glyphs in(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode("█░─·…") ? UNICODE : ASCII;
  }

  /**
   * A bar of which {@code part} of {@code whole} is filled; something is never drawn as nothing.
   */
  Bar bar(long part, long whole, int columns) {
    long exact = whole == 0 ? 0 : Math.round((double) part * columns / whole);
    int filled = (int) (part > 0 ? Math.max(1, exact) : 0);
    return new Bar(bar.repeat(filled), space.repeat(columns - filled));
  }

  /** A sign to underline with. */
  String rule() {
    return rule;
  }

  /** Our own signs in text, as far as they can be said. */
  String plain(String text) {
    return this == UNICODE ? text : text.replace(" · ", " | ").replace("…", "...");
  }

  /** The filled and the empty part of a bar. */
  record Bar(String filled, String empty) {}
}
