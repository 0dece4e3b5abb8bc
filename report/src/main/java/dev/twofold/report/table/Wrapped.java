package dev.twofold.report.table;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of at most so many columns, between words where that is possible. */
final class Wrapped {
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int used;

  private Wrapped(int width) {
    this.width = Math.max(1, width);
  }

  /** The lines of this text. */
  static List<String> lines(String text, int width) {
    Wrapped wrapped = new Wrapped(width);
    for (String word : text.strip().split("\\s+", -1)) {
      wrapped.add(word);
    }
    wrapped.breakLine();
    return wrapped.lines;
  }

  private void add(String word) {
    int columns = DisplayWidth.of(word);
    if (used > 0 && used + 1 + columns > width) {
      breakLine();
    }
    if (used > 0) {
      put(" ", 1);
    }
    if (columns <= width) {
      put(word, columns);
    } else {
      word.codePoints().forEach(this::putBroken);
    }
  }

  private void putBroken(int codePoint) {
    String character = Character.toString(codePoint);
    int columns = DisplayWidth.of(character);
    if (used + columns > width) {
      breakLine();
    }
    put(character, columns);
  }

  private void put(String text, int columns) {
    line.append(text);
    used += columns;
  }

  private void breakLine() {
    lines.add(line.toString());
    line.setLength(0);
    used = 0;
  }
}
