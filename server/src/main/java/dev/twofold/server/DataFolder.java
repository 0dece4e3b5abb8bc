package dev.twofold.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder for everything that is kept on this machine: people's data, so others keep out. */
final class DataFolder {
  private static final String OURS = "rwx------";

  /** PostgreSQL may run as another account, which must get to its own folder. */
  private static final String PASSABLE = "rwx--x--x";

  private DataFolder() {}

  /**
   * Makes it where it is not there, and closes the folders in it that hold what was read. One that
   * is there keeps the rights that somebody gave it.
   *
   * @throws IOException if it can't be made; the message is one sentence
   */
  static void prepare(Path folder) throws IOException {
    try {
      if (Files.notExists(folder)) {
        Files.createDirectories(folder);
        allow(folder, PASSABLE);
      }
      allow(Files.createDirectories(folder.resolve("collecting")), OURS);
    } catch (IOException e) {
      throw new IOException(
          "the data folder %s can't be made, or can't be closed to others (%s): check its rights, or choose another one"
              .formatted(folder, e.getClass().getSimpleName()),
          e);
    }
  }

  private static void allow(Path folder, String permissions) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(permissions));
    }
  }
}
