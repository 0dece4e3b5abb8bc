package dev.twofold.graph.collect;

/** The folder can't take the snapshot. */
public final class UnusableFolder extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why, in one sentence. */
  public UnusableFolder(String message) {
    super(message);
  }
}
