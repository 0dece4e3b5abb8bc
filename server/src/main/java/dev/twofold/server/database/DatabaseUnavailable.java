package dev.twofold.server.database;

/** The database can't be used. The message is one sentence, without any password. */
public final class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public DatabaseUnavailable(String message) {
    super(message);
  }
}
