package dev.twofold.snapshot;

/** Nothing in the input can be used; the message is one clear sentence. */
public final class UnusableInputException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong and what to do. */
  public UnusableInputException(String message) {
    super(message);
  }

  /** Says what is wrong, because of {@code cause}. */
  public UnusableInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
