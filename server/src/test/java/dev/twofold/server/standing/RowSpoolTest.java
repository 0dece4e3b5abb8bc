package dev.twofold.server.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSpoolTest {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final int MORE_THAN_IN_MEMORY = 9 << 20;

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000, MORE_THAN_IN_MEMORY})
  void whatWasWrittenIsReadBack(int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    try (RowSpool spool = new RowSpool()) {
      for (int from = 0; from < size; from += 1_000) {
        spool.write(bytes, from, Math.min(1_000, size - from));
      }
      try (InputStream in = spool.read()) {
        assertThat(in.readAllBytes()).isEqualTo(bytes);
      }
    }
  }

  @Test
  void aServerThatIsKilledLeavesNoRowsBehind() throws IOException {
    assumeTrue(Files.exists(OPEN_FILES), "other systems delete the file when it is closed");
    try (RowSpool spool = new RowSpool()) {
      spool.write(new byte[MORE_THAN_IN_MEMORY]);
      assertThat(openFiles()).isNotEmpty().allMatch(name -> name.endsWith(" (deleted)"));
    }
    assertThat(openFiles()).isEmpty();
  }

  /** The files of rows that this process has open. */
  private static List<String> openFiles() throws IOException {
    List<String> open = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(OPEN_FILES)) {
      for (Path file : files) {
        if (Files.isSymbolicLink(file)) {
          open.add(Files.readSymbolicLink(file).toString());
        }
      }
    }
    return open.stream().filter(name -> name.contains("twofold-rows")).toList();
  }
}
