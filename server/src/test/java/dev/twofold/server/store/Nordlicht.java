package dev.twofold.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The example of the repository, for tests. */
public final class Nordlicht {
  /** Where it lies. */
  public static final Path FOLDER =
      Path.of(System.getProperty("twofold.root"), "examples/nordlicht");

  private Nordlicht() {}

  /** Copies it into a new folder, as if it was taken at another time. */
  public static Path copy(Path folder, String takenAt) throws IOException {
    try (var files = Files.walk(FOLDER)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(FOLDER.relativize(file).toString()));
      }
    }
    edit(folder.resolve("snapshot.json"), text -> text.replace("2026-11-21T07:12:00Z", takenAt));
    return folder;
  }

  /** Changes the text of a file; fails where it stays the same. */
  public static void edit(Path file, UnaryOperator<String> change) throws IOException {
    String before = Files.readString(file);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing changes in " + file);
    }
    Files.writeString(file, after);
  }
}
