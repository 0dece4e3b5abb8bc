package dev.twofold.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A folder that changes at random from day to day, now and then back to what it was. */
final class RandomHistory {
  private static final Instant START = Instant.parse("2026-08-01T07:00:00Z");
  private static final List<String> PATHS =
      List.of(
          "users.json",
          "groups.json",
          "groups/a/transitiveMembers.json",
          "groups/b/transitiveMembers.json",
          "identity/conditionalAccess/policies.json",
          "policies/identitySecurityDefaultsEnforcementPolicy.json",
          "Größe und Ähnliches.json");

  private final Random random;
  private final Map<String, byte[]> files = new TreeMap<>();
  private int day;

  RandomHistory(long seed) {
    this.random = new Random(seed);
  }

  /** The files of the next day, with {@code snapshot.json}. */
  Map<String, byte[]> next() {
    day++;
    for (String path : PATHS) {
      switch (random.nextInt(6)) {
        case 0 -> files.put(path, content());
        case 1 -> files.remove(path);
        default -> {}
      }
    }
    Map<String, byte[]> all = new TreeMap<>(files);
    all.put("snapshot.json", manifest());
    return all;
  }

  /** Few different contents, so that old ones return; some large, some that can't be packed. */
  private byte[] content() {
    int kind = random.nextInt(8);
    if (kind == 7) {
      byte[] noise = new byte[Contents.LARGE * 2 + 12_345];
      new Random(random.nextInt(2)).nextBytes(noise);
      return noise;
    }
    String row = "{\"id\": \"%d\"}\n".formatted(kind);
    return row.repeat(kind == 6 ? 200_000 : kind * kind).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] manifest() {
    return "{\"takenAt\": \"%s\", \"complete\": true}"
        .formatted(START.plusSeconds(86_400L * day))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Writes files into an empty folder. */
  static Path write(Map<String, byte[]> files, Path folder) {
    files.forEach((path, bytes) -> {
      try {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return folder;
  }

  /** The files below a folder. */
  static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  /** Fails unless these are the same files. */
  static void assertSame(Map<String, byte[]> found, Map<String, byte[]> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach(
        (path, bytes) -> assertThat(Arrays.equals(bytes, expected.get(path))).as(path).isTrue());
  }
}
