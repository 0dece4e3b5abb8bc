package dev.twofold.graph.collect;

import java.time.Instant;
import java.util.Optional;

/** What became of a collection. */
public sealed interface CollectionState {
  /**
   * It was read to its end.
   *
   * @param rows how many rows it has; 1 for a single object
   * @param readAt when
   * @param delta where the next run can ask for changes only
   */
  record Read(long rows, Instant readAt, Optional<DeltaLink> delta) implements CollectionState {}

  /** The tenant has no licence for it. */
  record NotLicensed(Problem problem) implements CollectionState {}

  /** It could not be read. */
  record NotRead(Problem problem) implements CollectionState {}

  /** What a problem makes of a collection. */
  static CollectionState of(Problem problem) {
    return problem.reason() == Reason.NOT_LICENSED
        ? new NotLicensed(problem)
        : new NotRead(problem);
  }

  /** The problem, where there is one. */
  default Optional<Problem> trouble() {
    return switch (this) {
      case Read _ -> Optional.empty();
      case NotLicensed(Problem problem) -> Optional.of(problem);
      case NotRead(Problem problem) -> Optional.of(problem);
    };
  }

  /** True where there is nothing to ask again in this run. */
  default boolean isSettled() {
    return trouble().filter(problem -> problem.reason().maybeLater()).isEmpty();
  }
}
