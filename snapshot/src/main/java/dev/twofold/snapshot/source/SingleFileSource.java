package dev.twofold.snapshot.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One file. */
final class SingleFileSource implements Source {
  private final Path path;
  private final SourceFile file;

  SingleFileSource(Path path) throws IOException {
    this.path = path;
    this.file = new SourceFile(String.valueOf(path.getFileName()), Files.size(path));
  }

  @Override
  public List<SourceFile> files() {
    return List.of(file);
  }

  @Override
  public boolean isSingleFile() {
    return true;
  }

  @Override
  public InputStream open(SourceFile wanted) throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public void close() {}
}
