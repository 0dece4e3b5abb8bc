package dev.twofold.graph.paging;

/** An answer that is no whole JSON of the expected shape. */
final class BrokenAnswer extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenAnswer(String message) {
    super(message);
  }
}
