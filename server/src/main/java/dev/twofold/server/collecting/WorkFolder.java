package dev.twofold.server.collecting;

import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * Where a customer is collected on this machine: on top of the newest stored snapshot, so that only
 * changes are asked for. A folder that an attempt left behind is used again as long as no newer
 * snapshot was stored since.
 */
final class WorkFolder {
  private static final String NO_SNAPSHOT = "none";

  private final Path root;

  /** The folder of a tenant below this server's data folder. */
  WorkFolder(Path data, String tenantId) {
    this.root = data.resolve("collecting").resolve(tenantId);
  }

  /** Where the collector works. */
  private Path snapshot() {
    return root.resolve("snapshot");
  }

  /** Which stored snapshot the folder began from; written once that is unpacked whole. */
  private Path base() {
    return root.resolve("base");
  }

  /**
   * Makes it ready for a collector.
   *
   * @return where the collector shall work
   */
  Path prepare(int tenantNo, SnapshotStore snapshots) throws IOException {
    Optional<StoredSnapshot> newest = snapshots.latest(tenantNo);
    String number = newest.map(stored -> Long.toString(stored.number())).orElse(NO_SNAPSHOT);
    if (Files.exists(base()) && Files.readString(base()).equals(number)) {
      return snapshot();
    }
    delete();
    Files.createDirectories(snapshot());
    if (newest.isPresent()) {
      snapshots.unpack(newest.get(), snapshot());
    }
    Files.writeString(base(), number);
    return snapshot();
  }

  /** Deletes it; the mark goes first, so that a part of the rest is never taken for the whole. */
  void delete() throws IOException {
    Files.deleteIfExists(base());
    FileSystemUtils.deleteRecursively(root);
  }
}
