package dev.twofold.cli.demo;

/** The folder of a demo can't be used for this start. The message is one sentence. */
public final class UnusableDemo extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  UnusableDemo(String message) {
    super(message);
  }
}
