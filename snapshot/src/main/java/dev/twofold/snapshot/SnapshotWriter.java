package dev.twofold.snapshot;

import dev.twofold.snapshot.json.Json;
import dev.twofold.snapshot.json.RowCopy;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a snapshot as a folder: two-space JSON in the order of the given trees, lists under {@code
 * value}, so that two snapshots diff well.
 */
public final class SnapshotWriter {
  private static final ObjectWriter JSON =
      JsonMapper.shared().writer().with(new SnapshotPrinter(0));

  private static final int HELD_BYTES = 1 << 16;

  private final Path folder;

  /** Writes below this folder, which is made where it is not there. */
  public SnapshotWriter(Path folder) {
    this.folder = folder;
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
   * A single object as it stands in a snapshot: what Graph answered, {@code @odata.context} left
   * out.
   *
   * @param json a parser at the object's first token
   * @throws tools.jackson.core.JacksonException where the object can't be read to its end
   */
  public static byte[] object(JsonParser json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = JSON.createGenerator(bytes)) {
      RowCopy.copyWithout("@odata.context", json, generator);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  /**
   * Writes a list, such as {@code users}.
   *
   * @param path the Graph path, without {@code .json}
   */
  public void writeList(String path, List<? extends JsonNode> rows) throws IOException {
    Path file = file(path);
    Files.createDirectories(file.getParent());
    try (RowWriter writer =
        new RowWriter(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      RowBuffer buffer = new RowBuffer();
      for (JsonNode row : rows) {
        JsonParser tokens = Json.parser(row);
        tokens.nextToken();
        buffer.add(tokens, "id");
        if (buffer.size() > HELD_BYTES) {
          writer.append(buffer);
          buffer.clear();
        }
      }
      writer.append(buffer);
      writer.finish();
    }
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
