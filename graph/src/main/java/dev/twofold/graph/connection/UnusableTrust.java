package dev.twofold.graph.connection;

/** A file with certificates to believe can't be used. */
public final class UnusableTrust extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why, in one sentence without secrets. */
  UnusableTrust(String message) {
    super(message);
  }
}
