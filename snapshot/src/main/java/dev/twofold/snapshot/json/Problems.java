package dev.twofold.snapshot.json;

/** Takes what was not understood. */
@FunctionalInterface
public interface Problems {

  /**
   * Takes one problem.
   *
   * @param code a short stable word, such as {@code wrongType}
   * @param subject the file with the JSON path
   * @param message one sentence for a person
   */
  void report(String code, String subject, String message);
}
