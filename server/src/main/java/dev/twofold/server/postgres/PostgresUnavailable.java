package dev.twofold.server.postgres;

import java.io.IOException;

/** PostgreSQL can't be run here. The message is one sentence: what, where, and what to do. */
public final class PostgresUnavailable extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public PostgresUnavailable(String message) {
    super(message);
  }
}
