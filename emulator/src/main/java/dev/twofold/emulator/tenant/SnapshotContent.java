package dev.twofold.emulator.tenant;

import dev.twofold.snapshot.UnusableInputException;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceFile;
import dev.twofold.snapshot.source.SourceLimits;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A snapshot on disk as a tenant (contracts section 2): a folder, a zip of one, or a file. A
 * collection is read when it is first asked for, and dropped again when memory runs short.
 */
public final class SnapshotContent implements TenantContent, AutoCloseable {
  private static final long LARGEST_FILE = 1L << 30;

  /** The collections that Graph answers with one object. */
  private static final Set<String> SINGLE_OBJECTS =
      Set.of(
          "policies/identitysecuritydefaultsenforcementpolicy",
          "policies/authenticationmethodspolicy",
          "policies/authorizationpolicy",
          "policies/crosstenantaccesspolicy",
          "policies/crosstenantaccesspolicy/default",
          "policies/adminconsentrequestpolicy",
          "settings");

  private final SnapshotFiles files;
  private final RecordedRefusals refusals;
  private final TenantNames names;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, SoftReference<Answer>> read = new HashMap<>();

  private SnapshotContent(Path path, SnapshotFiles files) {
    this.files = files;
    Optional<Element> manifest = files.manifest();
    this.refusals = manifest.map(RecordedRefusals::of).orElse(RecordedRefusals.none());
    this.names =
        TenantNames.of(
            path, manifest, rows(CollectionPaths.ORGANIZATION), rows(CollectionPaths.DOMAINS));
  }

  /**
   * Opens a snapshot.
   *
   * @throws UnusableInputException if nothing in it can be used, or it is too large or not safe to
   *     read; the message is one clear sentence
   */
  public static SnapshotContent open(Path path) throws UnusableInputException {
    try {
      Source source = Source.open(path, SourceLimits.usual());
      SnapshotFiles files = SnapshotFiles.of(source);
      Optional<String> problem = problem(path, source, files);
      if (problem.isPresent()) {
        files.close();
        throw new UnusableInputException(problem.get());
      }
      return new SnapshotContent(path, files);
    } catch (IOException problem) {
      throw new UnusableInputException(
          "%s can't be read: %s".formatted(path, String.valueOf(problem.getMessage())), problem);
    }
  }

  private static Optional<String> problem(Path path, Source source, SnapshotFiles files) {
    if (!files.isUsable()) {
      return Optional.of("%s holds no snapshot: name a folder or a .zip of one.".formatted(path));
    }
    return source.files().stream()
        .filter(file -> file.size() > LARGEST_FILE)
        .findFirst()
        .map(SourceFile::path)
        .map(file -> "%s in %s is larger than the emulator serves (1 GiB).".formatted(file, path));
  }

  private List<ObjectNode> rows(String path) {
    return read(path) instanceof Answer.Many(Rows rows)
        ? IntStream.range(0, rows.size()).mapToObj(rows::row).toList()
        : List.of();
  }

  @Override
  public String id() {
    return names.id();
  }

  @Override
  public String displayName() {
    return names.displayName();
  }

  @Override
  public String domain() {
    return names.domain();
  }

  /** The names of the tenant's domains, in small letters. */
  public Set<String> domains() {
    Set<String> domains = new TreeSet<>(names.domains());
    domains.add(names.domain());
    return domains;
  }

  @Override
  public Answer read(String path) {
    String key = path.toLowerCase(Locale.ROOT);
    if (key.equals(CollectionPaths.SNAPSHOT)) {
      return new Answer.Nothing();
    }
    lock.lock();
    try {
      SoftReference<Answer> known = read.get(key);
      Answer answer = known == null ? null : known.get();
      if (answer == null) {
        answer = load(key);
        read.put(key, new SoftReference<>(answer));
      }
      return answer instanceof Answer.One(ObjectNode object)
          ? new Answer.One(object.deepCopy())
          : answer;
    } finally {
      lock.unlock();
    }
  }

  private Answer load(String path) {
    Optional<Answer.Refused> refused = refusals.of(path);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (!files.has(path)) {
      return new Answer.Nothing();
    }
    PackedRows.Builder rows = new PackedRows.Builder();
    if (!files.forEach(path, rows::add)) {
      return RecordedRefusals.notRead();
    }
    return SINGLE_OBJECTS.contains(path) ? single(rows.build()) : new Answer.Many(rows.build());
  }

  private static Answer single(Rows rows) {
    return rows.size() == 0 ? new Answer.Nothing() : new Answer.One(rows.row(0));
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
