package dev.twofold.graph.collect;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a run read in the place of the snapshot before it. Cut short at any point, it can be
 * begun again: until its last step {@code snapshot.json} says that nothing is read.
 */
final class Publication {
  private static final Problem PUBLISHING =
      new Problem(
          0, "publishing", "The snapshot is being put in its place.", "", Reason.INTERRUPTED);

  private final SnapshotFolder work;
  private final SnapshotFolder target;
  private final Disk disk;

  Publication(SnapshotFolder work, SnapshotFolder target, Disk disk) {
    this.work = work;
    this.target = target;
    this.disk = disk;
  }

  /** Publishes a run that is complete, in place of the last snapshot. */
  void publish(RunFile run, Optional<LastSnapshot> last) throws IOException {
    Set<String> files = new TreeSet<>(run.collections().keySet());
    last.ifPresent(old -> old.collections().stream().filter(target::mayBeOurs).forEach(files::add));
    if (last.filter(old -> !old.complete()).isEmpty()) {
      target.write(run.unpublished(RunFile.notRead(files, PUBLISHING)));
    }
    for (String collection : run.read()) {
      move(collection);
      files.remove(collection);
    }
    for (String gone : files) {
      target.delete(gone);
    }
    target.write(run);
    remove(work.root(), disk);
  }

  /**
   * A file that is not there was read into its place, or moved there before the publication was cut
   * short.
   */
  private void move(String collection) throws IOException {
    if (work.has(collection)) {
      Path to = target.file(collection);
      disk.createFolders(Optional.ofNullable(to.getParent()).orElse(target.root()));
      disk.move(work.file(collection), to);
    }
  }

  /** Removes a working folder. */
  static void remove(Path folder, Disk disk) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            disk.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path below, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            disk.delete(below);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
