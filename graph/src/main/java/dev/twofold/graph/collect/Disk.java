package dev.twofold.graph.collect;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Everything that changes something on disk. */
interface Disk {
  /** Makes a folder and those above it, where they are not there. */
  void createFolders(Path folder) throws IOException;

  /** A new file, in place of one that may be there. */
  OutputStream create(Path file) throws IOException;

  /** A file to write on at its end; nothing is held back. */
  OutputStream append(Path file) throws IOException;

  /** Puts a file in another's place, in one step. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file or an empty folder, where it is there. */
  void delete(Path path) throws IOException;

  /** The machine's disk. */
  static Disk real() {
    return new Disk() {
      @Override
      public void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder);
      }

      @Override
      public OutputStream create(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 15);
      }

      @Override
      public OutputStream append(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.APPEND);
      }

      @Override
      public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }

      @Override
      public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
      }
    };
  }
}
