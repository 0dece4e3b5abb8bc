package dev.twofold.peers;

/** What a tool says to a question, or what Twofold says to it. */
enum Answer {
  MET("met"),
  NOT_MET("not met"),
  /** The tool reports nothing. */
  NO_FINDING("no finding"),
  /** The tool leaves it to a person. */
  MANUAL("manual"),
  /** Something that matters was not understood. */
  UNKNOWN("unknown");

  private final String word;

  Answer(String word) {
    this.word = word;
  }

  static Answer of(boolean met) {
    return met ? MET : NOT_MET;
  }

  /** The word in {@code docs/comparison.md}. */
  String word() {
    return word;
  }
}
