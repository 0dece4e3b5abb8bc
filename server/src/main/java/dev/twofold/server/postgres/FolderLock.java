package dev.twofold.server.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a folder to one process. The system lets go of it when the process dies. */
final class FolderLock implements AutoCloseable {
  /** Closing any channel of a locked file unlocks it, so this process never opens it twice. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the folder.
   *
   * @throws PostgresUnavailable if another process has it
   */
  static FolderLock of(Path folder) throws IOException {
    if (!HELD.add(folder)) {
      throw taken(folder);
    }
    try {
      FolderLock lock = new FolderLock(folder, locked(folder));
      Files.writeString(owner(folder), Long.toString(ProcessHandle.current().pid()));
      return lock;
    } catch (IOException e) {
      HELD.remove(folder);
      throw e;
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw taken(folder);
    }
    return channel;
  }

  private static Path owner(Path folder) {
    return folder.resolve("owner.pid");
  }

  private static PostgresUnavailable taken(Path folder) throws IOException {
    String pid =
        Files.exists(owner(folder))
            ? " %s".formatted(Files.readString(owner(folder), StandardCharsets.US_ASCII).strip())
            : "";
    return new PostgresUnavailable(
        "the data folder %s is in use by another Twofold, process%s: end it first, or choose another folder"
            .formatted(folder, pid));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(folder);
  }
}
