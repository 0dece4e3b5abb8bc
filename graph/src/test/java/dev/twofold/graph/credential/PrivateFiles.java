package dev.twofold.graph.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner has access to. */
final class PrivateFiles {
  private PrivateFiles() {}

  static Path write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    return protect(file);
  }

  static Path protect(Path file) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
