package dev.twofold.server.proof;

import dev.twofold.server.customer.Figures;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.source.KeptReadings;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A snapshot as far as it decides on one user: of the collections with a row for each user, the
 * rows of that one. All else is there, so that the proof is the same.
 */
final class SourceForUser implements Source {
  private static final List<String> ROWS_OF_USERS =
      List.of(CollectionPaths.USERS, CollectionPaths.REGISTRATION, CollectionPaths.REQUIREMENTS);

  private final Source source;
  private final Set<String> paths;
  private final String userId;

  private SourceForUser(Source source, Set<String> paths, String userId) {
    this.source = source;
    this.paths = paths;
    this.userId = userId;
  }

  /**
   * The snapshot for one user; empty where rows can't be told apart by the id.
   *
   * @param figures of this snapshot: a collection that was not read to its end then, must not look
   *     whole now, so that it is read as it is
   */
  static Optional<Source> of(Source source, Figures figures, String userId) {
    if (!Ids.isGuid(userId) || !userId.equals(Ids.canonical(userId))) {
      return Optional.empty();
    }
    Set<String> paths =
        ROWS_OF_USERS.stream()
            .filter(collection -> !figures.notRead().contains(collection))
            .map(collection -> collection + ".json")
            .collect(Collectors.toSet());
    return Optional.of(new SourceForUser(source, paths, userId));
  }

  @Override
  public List<SourceFile> files() {
    return source.files();
  }

  @Override
  public InputStream open(SourceFile file) throws IOException {
    InputStream in = source.open(file);
    return paths.contains(file.path()) ? new RowsWith(in, userId) : in;
  }

  /** Nobody keeps what is made of rows of users: what is left out of them does no harm. */
  @Override
  public KeptReadings kept() {
    return source.kept();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
