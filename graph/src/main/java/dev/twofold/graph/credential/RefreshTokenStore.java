package dev.twofold.graph.credential;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the newest refresh token is. The token service gives a new one with each use, and the old
 * ones die after a time (graph-api part 2, Secure Application Model). Safe for many threads.
 */
public interface RefreshTokenStore {
  /** The newest one. */
  RefreshToken newest();

  /** Keeps a new one in place of the old. */
  void rotate(RefreshToken token);

  /**
   * One sentence on why the newest token is not where the first one came from; empty where it is,
   * or where it came from no file. It works until the end of the run all the same.
   */
  Optional<String> unsaved();

  /** Keeps it in memory only. */
  static RefreshTokenStore inMemory(RefreshToken first) {
    return new MemoryRefreshTokens(first);
  }

  /**
   * Writes each new one into this credential file, whole or not at all, readable by the owner only.
   */
  static RefreshTokenStore inFile(Path file, RefreshToken first) {
    return new FileRefreshTokens(file, first);
  }
}
