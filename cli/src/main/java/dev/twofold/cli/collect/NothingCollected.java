package dev.twofold.cli.collect;

/** Nothing could be read, or the arguments lead nowhere. */
public final class NothingCollected extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why, in one sentence without secrets. */
  public NothingCollected(String message) {
    super(message);
  }
}
