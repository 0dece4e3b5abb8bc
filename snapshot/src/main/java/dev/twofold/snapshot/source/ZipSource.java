package dev.twofold.snapshot.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip, read where it lies: nothing is unpacked to disk. */
final class ZipSource implements Source {
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries;

  private ZipSource(ZipFile zip, Map<String, ZipEntry> entries) {
    this.zip = zip;
    this.entries = entries;
  }

  static ZipSource open(Path path, SourceLimits limits) throws IOException {
    ZipFile zip = openZip(path);
    try {
      return new ZipSource(zip, new ZipCheck(path, limits).checked(zip));
    } catch (IOException problem) {
      zip.close();
      throw problem;
    }
  }

  private static ZipFile openZip(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile());
    } catch (ZipException problem) {
      throw new SourceException(
          "%s is a damaged zip (%s): pack it again."
              .formatted(path.getFileName(), problem.getMessage()),
          problem);
    }
  }

  @Override
  public List<SourceFile> files() {
    return entries.entrySet().stream()
        .map(entry -> new SourceFile(entry.getKey(), entry.getValue().getSize()))
        .sorted(Comparator.comparing(SourceFile::path))
        .toList();
  }

  @Override
  public InputStream open(SourceFile file) throws IOException {
    ZipEntry entry = entries.get(file.path());
    InputStream unpacked = entry == null ? null : zip.getInputStream(entry);
    if (unpacked == null) {
      throw new IOException("%s is not in the zip".formatted(file.path()));
    }
    return new BoundedStream(unpacked, file.size());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Looks at the directory of a zip before anything is unpacked. */
  private static final class ZipCheck {
    private final Path path;
    private final SourceLimits limits;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private long packed;
    private long unpacked;

    ZipCheck(Path path, SourceLimits limits) {
      this.path = path;
      this.limits = limits;
    }

    Map<String, ZipEntry> checked(ZipFile zip) throws SourceException {
      if (zip.size() > limits.files()) {
        throw unusable("has more than %,d entries".formatted(limits.files()));
      }
      for (ZipEntry entry : zip.stream().toList()) {
        add(entry);
      }
      if (unpacked > limits.harmlessBytes() && unpacked / Math.max(packed, 1) > limits.ratio()) {
        throw unusable("unpacks to more than %,d times its size".formatted(limits.ratio()));
      }
      return entries;
    }

    private void add(ZipEntry entry) throws SourceException {
      String name = entry.getName().replace('\\', '/');
      if (climbsOut(name)) {
        throw unusable("has an entry that leads out of it (%s)".formatted(shortened(name)));
      }
      packed += Math.max(entry.getCompressedSize(), 0);
      unpacked += Math.max(entry.getSize(), 0);
      if (unpacked > limits.unpackedBytes()) {
        throw unusable("unpacks to more than %,d bytes".formatted(limits.unpackedBytes()));
      }
      if (!entry.isDirectory() && isSnapshotFile(name)) {
        entries.put(name, entry);
      }
    }

    private static boolean isSnapshotFile(String name) {
      // Packing on a Mac adds resource forks below __MACOSX.
      return Source.isJsonName(name) && !name.startsWith("__MACOSX/") && !name.contains("/.");
    }

    private static boolean climbsOut(String name) {
      return name.startsWith("/")
          || name.matches("(?s)[A-Za-z]:.*")
          || List.of(name.split("/", -1)).contains("..");
    }

    private static String shortened(String name) {
      return name.length() > 80 ? name.substring(0, 80) + "..." : name;
    }

    private SourceException unusable(String what) {
      return new SourceException(
          "%s %s: pack the folder of one snapshot again.".formatted(path.getFileName(), what));
    }
  }
}
