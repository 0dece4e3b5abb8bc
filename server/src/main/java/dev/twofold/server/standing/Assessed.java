package dev.twofold.server.standing;

import dev.twofold.server.store.StoredSnapshot;
import java.io.IOException;

/** What became of the assessment of a snapshot, before anything of it is stored. */
sealed interface Assessed extends AutoCloseable {

  /** The snapshot. */
  StoredSnapshot snapshot();

  @Override
  default void close() throws IOException {}

  /**
   * Rows to be stored.
   *
   * @param users how many users there are
   * @param open how many of them can sign in with a password alone for sure
   * @param rows the rows of every table
   */
  record Made(StoredSnapshot snapshot, long users, long open, StandingRows rows)
      implements Assessed {
    @Override
    public void close() throws IOException {
      rows.close();
    }
  }

  /** Nothing that may take the place of older figures. */
  record Useless(StoredSnapshot snapshot, String reason) implements Assessed {}
}
