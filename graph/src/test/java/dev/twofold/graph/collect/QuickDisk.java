package dev.twofold.graph.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The machine's disk, for tests that let it fail. */
class QuickDisk implements Disk {
  private final Disk real = Disk.real();

  @Override
  public void createFolders(Path folder) throws IOException {
    real.createFolders(folder);
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    return real.create(file);
  }

  @Override
  public OutputStream append(Path file) throws IOException {
    return real.append(file);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    real.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    real.delete(path);
  }
}
