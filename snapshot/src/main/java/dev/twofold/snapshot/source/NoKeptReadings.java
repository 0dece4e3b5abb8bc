package dev.twofold.snapshot.source;

import java.util.Optional;

/** For sources that can't tell whether two files have the same content. */
enum NoKeptReadings implements KeptReadings {
  NONE;

  @Override
  public <T> Optional<T> find(SourceFile file, Class<T> type) {
    return Optional.empty();
  }

  @Override
  public <T> void keep(SourceFile file, Class<T> type, T made) {}
}
