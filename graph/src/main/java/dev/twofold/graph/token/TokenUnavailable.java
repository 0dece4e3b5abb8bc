package dev.twofold.graph.token;

/** The token service gave no answer that says yes or no, however often it was asked. */
public final class TokenUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why, without secrets. */
  public TokenUnavailable(String message) {
    super(message);
  }
}
