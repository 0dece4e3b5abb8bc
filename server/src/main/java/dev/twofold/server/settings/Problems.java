package dev.twofold.server.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a configuration file, collected so that all is told at once. */
final class Problems {
  private final Path file;
  private final List<String> sentences = new ArrayList<>();

  /** Nothing yet. */
  Problems(Path file) {
    this.file = file;
  }

  /** Something is wrong in a line. */
  void add(int line, String what) {
    sentences.add("%s:%d: %s".formatted(file, line, what));
  }

  /** Something is wrong with the file as a whole. */
  void add(String what) {
    sentences.add("%s: %s".formatted(file, what));
  }

  /**
   * Ends the reading where something was wrong.
   *
   * @throws UnusableSettings with all of it
   */
  void check() throws UnusableSettings {
    if (!sentences.isEmpty()) {
      throw new UnusableSettings(sentences);
    }
  }
}
