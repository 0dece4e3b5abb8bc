package dev.twofold.server.standing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Snapshots that are assessed and not stored yet. Holds their rows until it is closed. */
public final class AssessedSnapshots implements AutoCloseable {
  private final List<Assessed> all;

  AssessedSnapshots(List<Assessed> all) {
    this.all = List.copyOf(all);
  }

  List<Assessed> all() {
    return all;
  }

  @Override
  public void close() {
    for (Assessed one : all) {
      try {
        one.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
