package dev.twofold.graph.collect;

import java.util.Arrays;
import java.util.Optional;

/** What is read only where it is asked for. */
public enum Extra {
  /** The applications, their service principals and what was granted to them. */
  APPLICATIONS("applications"),
  /** Microsoft's secure score, 90 days of it. */
  SECURE_SCORES("secureScores"),
  /** The sign-in log. */
  SIGN_INS("signIns"),
  /** The audit log. */
  DIRECTORY_AUDITS("directoryAudits");

  private final String word;

  Extra(String word) {
    this.word = word;
  }

  /** The word on the command line. */
  public String word() {
    return word;
  }

  /** The extra with this word. */
  public static Optional<Extra> named(String word) {
    return Arrays.stream(values()).filter(extra -> extra.word.equalsIgnoreCase(word)).findFirst();
  }

  @Override
  public String toString() {
    return word;
  }
}
