package dev.twofold.snapshot.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A folder with everything below it. Links are followed to files inside the folder only. */
final class FolderSource implements Source {
  private final Path root;
  private final List<SourceFile> files;
  private final List<String> linksLeftAlone;

  private FolderSource(Path root, List<SourceFile> files, List<String> linksLeftAlone) {
    this.root = root;
    this.files = files;
    this.linksLeftAlone = linksLeftAlone;
  }

  static FolderSource open(Path root, SourceLimits limits) throws IOException {
    Walk walk = new Walk(root.toRealPath(), limits);
    Files.walkFileTree(walk.root, walk);
    walk.files.sort(Comparator.comparing(SourceFile::path));
    return new FolderSource(walk.root, List.copyOf(walk.files), List.copyOf(walk.links));
  }

  @Override
  public List<SourceFile> files() {
    return files;
  }

  @Override
  public List<String> linksLeftAlone() {
    return linksLeftAlone;
  }

  @Override
  public InputStream open(SourceFile file) throws IOException {
    return Files.newInputStream(root.resolve(file.path()));
  }

  @Override
  public void close() {}

  /** Gathers the JSON files. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final SourceLimits limits;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private long seen;

    Walk(Path root, SourceLimits limits) {
      this.root = root;
      this.limits = limits;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && nameOf(folder).startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (++seen > limits.files()) {
        throw new SourceException(
            "%s holds more than %,d files: name the folder of one snapshot."
                .formatted(root.getFileName(), limits.files()));
      }
      if (attributes.isSymbolicLink()) {
        visitLink(file);
      } else if (attributes.isRegularFile() && Source.isJsonName(nameOf(file))) {
        files.add(new SourceFile(relative(file), attributes.size()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      links.add(relative(file));
      return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link) {
      try {
        Path target = link.toRealPath();
        if (target.startsWith(root) && Files.isRegularFile(target)) {
          if (Source.isJsonName(nameOf(link))) {
            files.add(new SourceFile(relative(link), Files.size(target)));
          }
          return;
        }
      } catch (IOException _) {
        // A link that leads nowhere is left alone like one that leads out.
      }
      links.add(relative(link));
    }

    private String relative(Path file) {
      return root.relativize(file).toString().replace('\\', '/');
    }

    private static String nameOf(Path path) {
      return String.valueOf(path.getFileName());
    }
  }
}
