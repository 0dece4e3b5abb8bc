package dev.twofold.graph.credential;

import java.util.Optional;

/** A refresh token in memory only. */
final class MemoryRefreshTokens implements RefreshTokenStore {
  private volatile RefreshToken newest;

  MemoryRefreshTokens(RefreshToken first) {
    this.newest = first;
  }

  @Override
  public RefreshToken newest() {
    return newest;
  }

  @Override
  public void rotate(RefreshToken token) {
    newest = token;
  }

  @Override
  public Optional<String> unsaved() {
    return Optional.empty();
  }
}
