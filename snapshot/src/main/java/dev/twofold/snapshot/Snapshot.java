package dev.twofold.snapshot;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.layout.Presence;
import dev.twofold.snapshot.people.People;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceException;
import dev.twofold.snapshot.source.SourceLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A snapshot on disk, opened for reading: a folder, a zip of one, or one JSON file (contracts
 * section 2). Everything but the users is read when it is opened; they are streamed. Not for use by
 * several threads at once.
 */
public final class Snapshot implements AutoCloseable {
  private static final long BYTES_PER_USER = 350;

  private final Source source;
  private final Catalog catalog;
  private final Warnings warnings;
  private final TenantReader reader;
  private final Tenant tenant;

  private Snapshot(Source source, Catalog catalog, Warnings warnings) {
    this.source = source;
    this.catalog = catalog;
    this.warnings = warnings;
    this.reader = new TenantReader(catalog, warnings);
    this.tenant = reader.tenant();
  }

  /**
   * Opens a folder, a zip of one, or one JSON file.
   *
   * @throws UnusableInputException if nothing in it can be used, or it is too large or not safe to
   *     read; the message is one clear sentence
   */
  public static Snapshot open(Path path) throws UnusableInputException {
    return open(path, SourceLimits.usual());
  }

  /**
   * Opens a snapshot that lies elsewhere than on disk, and closes the source with it.
   *
   * @param name what to call it in a message
   * @throws UnusableInputException if nothing in it can be used; the message is one clear sentence
   */
  public static Snapshot of(Path name, Source source) throws UnusableInputException {
    try {
      return open(name, source);
    } catch (IOException problem) {
      throw new UnusableInputException(
          "%s can't be read: %s".formatted(name, String.valueOf(problem.getMessage())), problem);
    }
  }

  static Snapshot open(Path path, SourceLimits limits) throws UnusableInputException {
    try {
      return open(path, Source.open(path, limits));
    } catch (SourceException problem) {
      throw new UnusableInputException(String.valueOf(problem.getMessage()), problem);
    } catch (IOException problem) {
      throw new UnusableInputException(
          "%s can't be read: %s".formatted(path, String.valueOf(problem.getMessage())), problem);
    }
  }

  private static Snapshot open(Path path, Source source)
      throws IOException, UnusableInputException {
    boolean opened = false;
    try {
      Warnings warnings = new Warnings();
      source.linksLeftAlone().forEach(link -> reportLink(link, warnings));
      Catalog catalog = Catalog.of(source, warnings);
      if (!catalog.isUsable()) {
        throw unusable(path, source, warnings);
      }
      Snapshot snapshot = new Snapshot(source, catalog, warnings);
      opened = true;
      return snapshot;
    } finally {
      if (!opened) {
        source.close();
      }
    }
  }

  private static void reportLink(String link, Warnings warnings) {
    warnings.report(
        "linkNotFollowed", link + "$", "The link leads out of the snapshot or nowhere.");
  }

  private static UnusableInputException unusable(Path path, Source source, Warnings warnings) {
    if (source.files().isEmpty()) {
      return new UnusableInputException(
          "%s holds no JSON file: name a snapshot, or an export of Conditional Access policies."
              .formatted(path));
    }
    String reason =
        warnings.list().stream()
            .findFirst()
            .map(first -> "; in %s: %s".formatted(first.subject(), first.message()))
            .orElse(".");
    return new UnusableInputException(
        "%s holds nothing that is known, neither users nor Conditional Access policies%s"
            .formatted(path, reason));
  }

  /** Which tenant it is of, and when it was taken. */
  public TenantInfo tenantInfo() {
    return reader.info();
  }

  /** The collections that were not read, by Graph path, sorted. */
  public List<String> notRead() {
    return List.copyOf(catalog.notRead());
  }

  /**
   * What is known of a collection; complete after {@link #forEachUser}.
   *
   * @param collection its Graph path
   */
  public Presence presence(String collection) {
    return catalog.presence(collection);
  }

  /**
   * The objects of a collection that decides on verdicts and is small in every tenant, as they lie
   * in the snapshot.
   *
   * @param collection its Graph path
   */
  public List<JsonNode> objects(String collection) {
    return catalog.elements(collection).stream().map(Element::node).toList();
  }

  /** What was assumed in place of collections that are absent, in a stable order. */
  public List<String> assumed() {
    return reader.assumed();
  }

  /** Everything that decides on the users' sign-ins, except the users. */
  public Tenant tenant() {
    return tenant;
  }

  /** True where there are no users, so that the answer is for synthetic members. */
  public boolean policiesOnly() {
    return reader.policiesOnly();
  }

  /** How many users have per-user MFA on. */
  public PerUserMfaCounts perUserMfa() {
    return reader
        .people()
        .map(people ->
            new PerUserMfaCounts(
                people.count(PerUserMfaState.ENABLED), people.count(PerUserMfaState.ENFORCED)))
        .orElseGet(() -> new PerUserMfaCounts(0, 0));
  }

  /** Hands over the users, one at a time, in the order of the file. */
  public void forEachUser(Consumer<User> consumer) {
    reader
        .people()
        .ifPresentOrElse(
            (People people) -> people.forEach(consumer),
            () -> reader.syntheticMembers().forEach(consumer));
  }

  /** About how many users there are, for a progress bar; empty where nobody can tell. */
  public OptionalLong expectedUsers() {
    if (policiesOnly()) {
      return OptionalLong.of(reader.syntheticMembers().size());
    }
    long found = catalog.found(CollectionPaths.USERS);
    long users = found + catalog.bytes(CollectionPaths.USERS) / BYTES_PER_USER;
    return users == 0 ? OptionalLong.empty() : OptionalLong.of(users);
  }

  /** What a reader of the verdicts must know; complete after {@link #forEachUser}. */
  public List<Warning> warnings() {
    return new ArrayList<>(warnings.list());
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
