package dev.twofold.graph.collect;

import dev.twofold.snapshot.SnapshotWriter;
import dev.twofold.snapshot.json.Json;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** The files of a snapshot in a folder. */
final class SnapshotFolder {
  private static final Set<String> NEVER_OURS =
      Set.of(CollectionPaths.SETTINGS, CollectionPaths.SNAPSHOT);

  private static final byte[] END = "}\n".getBytes(StandardCharsets.UTF_8);

  private final Path root;
  private final Disk disk;

  SnapshotFolder(Path root, Disk disk) {
    this.root = root.toAbsolutePath().normalize();
    this.disk = disk;
  }

  Path root() {
    return root;
  }

  /** The file of a collection. */
  Path file(String collection) {
    Path file = root.resolve(collection + ".json").normalize();
    if (!file.startsWith(root)) {
      throw new IllegalArgumentException("`%s` leads out of the snapshot".formatted(collection));
    }
    return file;
  }

  /** True for a collection whose file a run may have written here. */
  boolean mayBeOurs(String collection) {
    boolean known =
        CollectionPaths.named(collection).isPresent() || CollectionPaths.isUnused(collection);
    return known
        && !NEVER_OURS.contains(collection)
        && root.resolve(collection + ".json").normalize().startsWith(root);
  }

  boolean has(String collection) {
    return Files.isRegularFile(file(collection));
  }

  /**
   * True where the collection's file is there up to its end. After a loss of power it may be there
   * without its content; a process that dies leaves no such file.
   */
  boolean hasWhole(String collection) {
    try (RandomAccessFile file = new RandomAccessFile(file(collection).toFile(), "r")) {
      byte[] end = new byte[END.length];
      file.seek(Math.max(0, file.length() - END.length));
      file.readFully(end);
      return Arrays.equals(end, END);
    } catch (IOException _) {
      return false; // What can't be opened is not there, and is read anew.
    }
  }

  /** Puts {@code snapshot.json} in its place, in one step. */
  void write(RunFile run) throws IOException {
    Path target = file(CollectionPaths.SNAPSHOT);
    Path part = part(target);
    try (JsonParser json = Json.parser(RunFileWriter.json(run))) {
      json.nextToken();
      byte[] text = SnapshotWriter.object(json);
      try (OutputStream out = disk.create(part)) {
        out.write(text);
      }
    }
    disk.move(part, target);
  }

  /** Where a file lies until it is whole. */
  static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /** Deletes the file of a collection, and the folders that it leaves empty. */
  void delete(String collection) throws IOException {
    Path file = file(collection);
    disk.delete(file);
    for (Path folder = file.getParent();
        folder != null && !folder.equals(root) && isEmpty(folder);
        folder = folder.getParent()) {
      disk.delete(folder);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }
}
