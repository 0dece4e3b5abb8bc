package dev.twofold.snapshot.source;

import java.util.Optional;

/**
 * What was made of files whose content several snapshots share, such as Microsoft's role
 * definitions, so that it is made once. Safe for use by several threads.
 */
public interface KeptReadings {

  /** What was made of the file's content, where it is kept. */
  <T> Optional<T> find(SourceFile file, Class<T> type);

  /**
   * Keeps what was made of the file's content, or forgets it.
   *
   * @param type tells apart what is made of the same content
   * @param made immutable, and made of nothing but the content
   */
  <T> void keep(SourceFile file, Class<T> type, T made);

  /** Keeps nothing: every file is read anew. */
  static KeptReadings none() {
    return NoKeptReadings.NONE;
  }
}
