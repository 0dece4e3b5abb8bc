package dev.twofold.graph.collect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second collector out of a folder, for as long as the process lives. The file itself
 * stays, because whoever deletes it may pull it from under another who has just opened it.
 */
final class FolderLock implements AutoCloseable {
  private static final String NAME = ".collecting.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder, which is made where it is not there.
   *
   * @throws UnusableFolder if the folder can't be written, or another collector is in it
   */
  static FolderLock take(Path folder, Disk disk) throws IOException, UnusableFolder {
    FileChannel channel;
    try {
      disk.createFolders(folder);
      channel =
          FileChannel.open(
              folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (FileSystemException problem) {
      throw new UnusableFolder("%s can't be written (%s).".formatted(folder, reason(problem)));
    }
    if (!isLocked(channel)) {
      channel.close();
      throw new UnusableFolder("Another collector is at work in %s.".formatted(folder));
    }
    return new FolderLock(channel);
  }

  private static String reason(FileSystemException problem) {
    return switch (problem) {
      case FileAlreadyExistsException _ -> "it is a file, not a folder";
      case AccessDeniedException _ -> "access denied";
      case NoSuchFileException _ -> "the folder above it takes none";
      default ->
          Objects.requireNonNullElse(problem.getReason(), problem.getClass().getSimpleName());
    };
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false; // Another thread of this process has it.
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
