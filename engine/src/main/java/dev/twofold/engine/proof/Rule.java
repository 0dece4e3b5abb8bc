package dev.twofold.engine.proof;

import org.jspecify.annotations.Nullable;

/**
 * What a search showed, for every signature that it holds of: whoever has all of {@code needed} and
 * none of {@code closers} gets this answer. {@code needed} are the owners whose boxes cover every
 * cell before {@code cell}, {@code closers} those that contain the cell; a null cell means that the
 * needed ones cover everything.
 */
final class Rule {
  private final long[] needed;
  private final long[] closers;
  private final int @Nullable [] cell;

  Rule(long[] needed, long[] closers, int @Nullable [] cell) {
    this.needed = needed;
    this.closers = closers;
    this.cell = cell;
  }

  boolean holdsOf(long[] signature) {
    for (int word = 0; word < signature.length; word++) {
      if ((needed[word] & ~signature[word]) != 0 || (closers[word] & signature[word]) != 0) {
        return false;
      }
    }
    return true;
  }

  int @Nullable [] cell() {
    return cell;
  }
}
