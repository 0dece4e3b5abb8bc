package dev.twofold.peers;

/**
 * One answer of Twofold beside the tool's, as a row of {@code docs/comparison.md}.
 *
 * @param tool the tool
 * @param check the check
 * @param test the case
 * @param said what the tool says
 * @param twofold what Twofold says
 */
record Difference(String tool, String check, String test, String said, String twofold) {
  static Difference of(PeerCase test, Answer twofold) {
    return new Difference(
        test.tool().title(), test.check(), test.name(), test.said().word(), twofold.word());
  }
}
