package dev.twofold.report.wording;

import dev.twofold.engine.verdict.Verdict;

/** How a verdict is to be read. */
public final class VerdictWords {

  private VerdictWords() {}

  /** The verdict in a few words, for a legend. */
  public static String brief(Verdict verdict) {
    return switch (verdict) {
      case ALWAYS -> "MFA at every sign-in";
      case CONDITIONALLY -> "MFA at some sign-ins only";
      case NEVER -> "a password alone is enough";
      case BLOCKED -> "every sign-in is blocked";
      case UNKNOWN -> "depends on what could not be read";
    };
  }

  /** The verdict in a sentence or two. */
  public static String sentence(Verdict verdict) {
    return switch (verdict) {
      case ALWAYS -> "No sign-in succeeds with a password alone: each one needs MFA or is blocked.";
      case CONDITIONALLY ->
          "Some sign-ins need MFA, but at least one succeeds with a password alone. The report"
              + " shows that sign-in.";
      case NEVER ->
          "No sign-in needs MFA, and at least one succeeds with a password alone. The report shows"
              + " that sign-in.";
      case BLOCKED -> "Every sign-in is blocked, with or without MFA.";
      case UNKNOWN ->
          "The verdict depends on something that could not be read. The report says which verdicts"
              + " are possible, and what must be read to tell.";
    };
  }

  /** The verdict of a user in a sentence, for where the sign-in or what is needed stands beside. */
  public static String plain(Verdict verdict) {
    return switch (verdict) {
      case ALWAYS, BLOCKED -> sentence(verdict);
      case CONDITIONALLY ->
          "Some sign-ins need MFA, but at least one succeeds with a password alone.";
      case NEVER -> "No sign-in needs MFA, and at least one succeeds with a password alone.";
      case UNKNOWN -> "The verdict depends on something that could not be read.";
    };
  }
}
