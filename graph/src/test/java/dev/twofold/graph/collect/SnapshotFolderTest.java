package dev.twofold.graph.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a snapshot, on the machine's own disk. */
class SnapshotFolderTest {
  @TempDir private Path root;

  @Test
  void fileThatLostItsContentIsNotWhole() throws Exception {
    SnapshotFolder folder = new SnapshotFolder(root, Disk.real());
    Files.writeString(root.resolve("users.json"), "{\n  \"value\": []\n}\n");
    Files.write(root.resolve("groups.json"), new byte[40]);
    Files.createFile(root.resolve("domains.json"));

    assertThat(folder.hasWhole("users")).isTrue();
    assertThat(folder.hasWhole("groups")).isFalse();
    assertThat(folder.hasWhole("domains")).isFalse();
    assertThat(folder.hasWhole("organization")).isFalse();
  }

  @Test
  void collectionCanNotLeadOutOfTheFolder() {
    SnapshotFolder folder = new SnapshotFolder(root, Disk.real());

    assertThatThrownBy(() -> folder.file("../users")).isInstanceOf(IllegalArgumentException.class);
    assertThat(folder.mayBeOurs("security/../../users")).isFalse();
    assertThat(folder.mayBeOurs("settings")).isFalse();
    assertThat(folder.mayBeOurs("users")).isTrue();
  }

  @Test
  void realDiskWritesAppendsMovesAndDeletes() throws Exception {
    Disk disk = Disk.real();
    Path part = root.resolve("a/x.json.part");
    disk.createFolders(root.resolve("a"));
    try (OutputStream out = disk.create(part)) {
      out.write("new".getBytes(StandardCharsets.UTF_8));
    }
    try (OutputStream out = disk.append(part)) {
      out.write(" and more".getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(root.resolve("a/x.json"), "old");

    disk.move(part, root.resolve("a/x.json"));

    assertThat(root.resolve("a/x.json")).hasContent("new and more");
    assertThat(part).doesNotExist();
    disk.delete(root.resolve("a/x.json"));
    disk.delete(root.resolve("a/x.json"));
    assertThat(root.resolve("a")).isEmptyDirectory();
  }
}
