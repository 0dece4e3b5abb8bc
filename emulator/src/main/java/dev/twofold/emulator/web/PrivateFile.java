package dev.twofold.emulator.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner may read. Where a file system knows no owner, its own rules hold. */
public final class PrivateFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private PrivateFile() {}

  /**
   * Writes a file, in place of one that is there.
   *
   * @throws IOException where it can't be written
   */
  public static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, attributes());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Lets only its owner read a file that is there. */
  static void restrict(Path file) throws IOException {
    if (knowsOwners()) {
      Files.setPosixFilePermissions(file, OWNER_ONLY);
    }
  }

  /** A file is made with its permissions, so that it is never open to others, not for a moment. */
  private static FileAttribute<?>[] attributes() {
    return knowsOwners()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static boolean knowsOwners() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
