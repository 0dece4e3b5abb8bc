package dev.twofold.graph.credential;

/**
 * A credential that can't be used. The message is one sentence: where, what, and how to mend it.
 */
public final class UnusableCredential extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, without any secret. */
  public UnusableCredential(String message) {
    super(message);
  }
}
