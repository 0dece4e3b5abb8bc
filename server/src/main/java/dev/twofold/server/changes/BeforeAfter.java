package dev.twofold.server.changes;

/**
 * Something in both snapshots.
 *
 * @param before in the earlier one
 * @param after in the later one
 * @param <T> what it is
 */
public record BeforeAfter<T>(T before, T after) {

  /** True where it is not the same. */
  public boolean isChanged() {
    return !before.equals(after);
  }
}
