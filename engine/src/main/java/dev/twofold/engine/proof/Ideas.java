package dev.twofold.engine.proof;

/**
 * The ideas that make the proof fast, each of which can be switched off to show what it gives. The
 * answers are the same without them.
 *
 * @param rules answers are learned as rules for other signatures
 * @param leastBranches only branches that no other branch implies are followed
 * @param narrowestFirst a slice is split along the dimension that most boxes are narrow in, instead
 *     of the first one
 */
public record Ideas(boolean rules, boolean leastBranches, boolean narrowestFirst, boolean volumes) {

  /** All of them. */
  public static Ideas all() {
    return new Ideas(true, true, true, true);
  }
}
