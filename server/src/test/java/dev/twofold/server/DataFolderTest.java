package dev.twofold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void nobodyElseCanListItOrReadWhatIsCollected() throws IOException {
    Path data = folder.resolve("a").resolve("data");
    DataFolder.prepare(data);
    assertThat(rights(data)).isEqualTo("rwx--x--x");
    assertThat(rights(data.resolve("collecting"))).isEqualTo("rwx------");
  }

  @Test
  void whatIsThereIsClosedToo() throws IOException {
    Path collecting = Files.createDirectory(folder.resolve("collecting"));
    Files.setPosixFilePermissions(collecting, PosixFilePermissions.fromString("rwxr-xr-x"));
    DataFolder.prepare(folder);
    assertThat(rights(collecting)).isEqualTo("rwx------");
  }

  @Test
  void aFileInItsPlaceIsToldInOneSentence() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> DataFolder.prepare(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the data folder");
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
