package dev.twofold.server.store;

/** A snapshot has expired and is no longer kept. */
public final class SnapshotGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SnapshotGone(StoredSnapshot snapshot) {
    super("the snapshot of %s is no longer kept".formatted(snapshot.takenAt()));
  }
}
