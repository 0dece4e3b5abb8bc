package dev.twofold.graph.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The folder of a tenant while it is read. Where a complete snapshot lies in it, what is read lies
 * in a hidden folder inside until all is there; where there is none, the folder says that it is
 * incomplete until all is there. So it holds the last complete snapshot or says that it has none,
 * at every moment; and a run that was cut short goes on where its journal stops.
 */
final class Staging implements AutoCloseable {
  /** The hidden folder. */
  static final String WORK = ".collecting";

  /** The journal of the run. */
  static final String JOURNAL = ".collecting.journal";

  private final SnapshotFolder target;
  private final SnapshotFolder hidden;
  private final SnapshotFolder work;
  private final RunJournal journal;
  private final Disk disk;
  private final FolderLock lock;
  private Optional<LastSnapshot> last;
  private RunFile run;

  private Staging(Path folder, RunFile begun, Disk disk, FolderLock lock)
      throws IOException, UnusableFolder {
    this.target = new SnapshotFolder(folder, disk);
    this.hidden = new SnapshotFolder(folder.resolve(WORK), disk);
    this.journal = new RunJournal(folder.resolve(JOURNAL), disk);
    this.disk = disk;
    this.lock = lock;
    finishPublication();
    this.last = LastSnapshot.in(target.root());
    refuseForeignFiles();
    this.work = last().isPresent() ? hidden : target;
    this.run = resumedBy(begun).orElse(begun);
    if (last().isEmpty()) {
      target.write(run.unpublished(RunFile.notRead(expected(), Problem.interrupted())));
      this.last = LastSnapshot.in(target.root());
    }
    if (run.equals(begun)) {
      Publication.remove(hidden.root(), disk);
    }
    journal.begin(run);
  }

  /** What will be in the folder, and what may be there from a run that did not end. */
  private Set<String> expected() throws IOException {
    Set<String> paths = new LinkedHashSet<>(Plan.paths(run.options()));
    journal.left().ifPresent(left -> paths.addAll(left.collections().keySet()));
    last.ifPresent(old -> old.collections().stream().filter(target::mayBeOurs).forEach(paths::add));
    return paths;
  }

  /**
   * Opens the folder, which is made where it is not there.
   *
   * @throws UnusableFolder if it can't be written, holds something else, or is in use
   */
  static Staging open(
      Path folder, String tenant, CollectOptions options, Instant now, String takenBy, Disk disk)
      throws IOException, UnusableFolder {
    RunFile begun = RunFile.begin(tenant, UUID.randomUUID().toString(), now, takenBy, options);
    FolderLock lock = FolderLock.take(folder, disk);
    boolean opened = false;
    try {
      Staging staging = new Staging(folder, begun, disk, lock);
      opened = true;
      return staging;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  private void finishPublication() throws IOException, UnusableFolder {
    Optional<RunFile> left = journal.left();
    if (left.filter(RunFile::complete).isPresent()) {
      new Publication(hidden, target, disk).publish(left.get(), LastSnapshot.in(target.root()));
      journal.remove();
    }
  }

  private Optional<RunFile> resumedBy(RunFile begun) throws IOException {
    return journal.left().filter(begun::resumes).map(RunFile::resumed);
  }

  /** Files without a snapshot.json are somebody's export, and not ours to replace. */
  private void refuseForeignFiles() throws UnusableFolder {
    if (last.isPresent()) {
      return;
    }
    for (String path : Plan.paths(CollectOptions.usual())) {
      if (target.has(path)) {
        throw new UnusableFolder(
            "%s holds %s.json but no snapshot.json: name an empty folder."
                .formatted(target.root(), path));
      }
    }
  }

  /** What is known of the run. */
  RunFile run() {
    return run;
  }

  /** The complete snapshot that lies in the folder meanwhile. */
  Optional<LastSnapshot> last() {
    return last.filter(LastSnapshot::complete);
  }

  /** The file of a collection of the last snapshot. */
  Path lastFile(String collection) {
    return target.file(collection);
  }

  /** The file of a collection that this run has read. */
  Path file(String collection) {
    return work.file(collection);
  }

  /** True where this run has read the collection. */
  boolean isRead(String collection) {
    return run.collections().get(collection) instanceof CollectionState.Read
        && work.hasWhole(collection);
  }

  /** True where this run needs not ask for the collection again. */
  boolean isSettled(String collection) {
    return switch (run.collections().get(collection)) {
      case null -> false;
      case CollectionState.Read _ -> work.hasWhole(collection);
      case CollectionState state -> state.isSettled();
    };
  }

  /** Notes whose snapshot it is. */
  void tenant(String id, String name) throws IOException, UnusableFolder {
    Optional<String> other =
        last()
            .filter(LastSnapshot::holdsSomething)
            .flatMap(LastSnapshot::tenantId)
            .filter(old -> !old.equals(id));
    if (other.isPresent()) {
      discard();
      throw new UnusableFolder(
          "%s holds a snapshot of tenant %s, not of %s: name another folder."
              .formatted(target.root(), other.get(), id));
    }
    run = run.of(id, name);
  }

  /** Where to write a collection; it counts only once it is noted as read. */
  OutputStream create(String collection) throws IOException {
    Path file = work.file(collection);
    disk.createFolders(Optional.ofNullable(file.getParent()).orElse(work.root()));
    return disk.create(file);
  }

  /** Notes what became of a collection; the file of one that was read is whole and closed. */
  void note(String collection, CollectionState state) throws IOException {
    run = run.with(collection, state);
    journal.note(run, collection);
  }

  /** Puts everything in its place: the run is over. */
  void publish(Instant now) throws IOException {
    run = run.completed(now);
    journal.end(run);
    new Publication(hidden, target, disk).publish(run, last);
    journal.remove();
  }

  /** Throws away what the run has: the last snapshot stays. */
  void discard() throws IOException {
    journal.remove();
    Publication.remove(hidden.root(), disk);
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      journal.close();
    }
  }
}
