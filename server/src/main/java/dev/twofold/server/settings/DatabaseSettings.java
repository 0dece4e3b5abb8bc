package dev.twofold.server.settings;

/** Where the database is. */
public sealed interface DatabaseSettings {

  /** PostgreSQL of our own, unpacked into the data folder and run as a child process. */
  record Embedded() implements DatabaseSettings {}

  /**
   * A PostgreSQL server, 14 or newer, that somebody else runs.
   *
   * @param url its JDBC URL, {@code jdbc:postgresql://...}
   * @param user the user
   * @param password the password; a secret
   */
  record External(String url, String user, String password) implements DatabaseSettings {
    /** Without the password. */
    @Override
    public String toString() {
      return "External[url=%s, user=%s]".formatted(url, user);
    }
  }
}
