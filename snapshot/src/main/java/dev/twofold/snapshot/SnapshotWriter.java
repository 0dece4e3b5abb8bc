package dev.twofold.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a snapshot as a folder: two-space JSON in the order of the given trees, lists under {@code
 * value}, so that two snapshots diff well.
 */
public final class SnapshotWriter {
  private static final ObjectWriter JSON = JsonMapper.builder().build().writer().with(printer());

  private final Path folder;

  /** Writes below this folder, which is made where it is not there. */
  public SnapshotWriter(Path folder) {
    this.folder = folder;
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    return printer;
  }

  /**
   * Writes a single object, such as {@code policies/identitySecurityDefaultsEnforcementPolicy}.
   *
   * @param path the Graph path, without {@code .json}
   */
  public void writeObject(String path, JsonNode object) throws IOException {
    Path file = file(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, JSON.writeValueAsString(object) + "\n", StandardCharsets.UTF_8);
  }

  /**
   * Writes a list, such as {@code users}.
   *
   * @param path the Graph path, without {@code .json}
   */
  public void writeList(String path, List<? extends JsonNode> rows) throws IOException {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("value").addAll(rows);
    writeObject(path, answer);
  }

  private Path file(String path) {
    Path root = folder.toAbsolutePath().normalize();
    Path file = root.resolve(path + ".json").normalize();
    if (!file.startsWith(root)) {
      throw new IllegalArgumentException("`%s` leads out of the snapshot".formatted(path));
    }
    return file;
  }
}
