package dev.twofold.server.settings;

import java.util.List;

/** A configuration file that can't be used, with everything that is wrong with it. */
public final class UnusableSettings extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** Says what is wrong, a sentence each, without any secret. */
  public UnusableSettings(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong: each a sentence that names the file, the key and the fix. */
  public List<String> problems() {
    return problems;
  }
}
