package dev.twofold.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, unpacked once for each version.
 *
 * @param folder where they are
 */
record Programs(Path folder) {

  /**
   * Unpacks them where they are not there yet. The folder gets its name when it is whole, so that
   * one that was cut short counts as none.
   *
   * @throws PostgresUnavailable where there are none for this machine
   */
  static Programs in(Path parent) throws IOException {
    String archive = Platform.archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path folder = parent.resolve("postgresql-" + version());
    if (!Files.isDirectory(folder)) {
      Path unpacking = parent.resolve("unpacking");
      FileSystemUtils.deleteRecursively(unpacking);
      try (InputStream packed = resource(archive)) {
        Archive.unpack(packed, unpacking);
      }
      Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Programs(folder);
  }

  /** The version of the packed programs, such as 18.6.0. */
  static String version() throws IOException {
    try (InputStream text = resource("/postgresql.version")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Programs.class.getResourceAsStream(name), name);
  }

  /** The path of a program. */
  String path(String program) {
    return folder.resolve("bin").resolve(program).toString();
  }
}
