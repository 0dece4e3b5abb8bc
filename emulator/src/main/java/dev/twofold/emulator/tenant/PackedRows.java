package dev.twofold.emulator.tenant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows that are held as text: a tree of a large list would take ten times the room. */
final class PackedRows implements Rows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<byte[]> texts;
  private final Map<String, Integer> numbers;

  private PackedRows(List<byte[]> texts, Map<String, Integer> numbers) {
    this.texts = texts;
    this.numbers = numbers;
  }

  /** Packs each of these trees when it is added. */
  static final class Builder {
    private final List<byte[]> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Adds a row. */
    void add(ObjectNode row) {
      numbers.putIfAbsent(row.path("id").asString("").toLowerCase(Locale.ROOT), texts.size());
      texts.add(JSON.writeValueAsBytes(row));
    }

    /** The rows that were added. */
    PackedRows build() {
      return new PackedRows(texts, numbers);
    }
  }

  @Override
  public int size() {
    return texts.size();
  }

  @Override
  public ObjectNode row(int number) {
    return JSON.readTree(texts.get(number)).asObject();
  }

  @Override
  public OptionalInt numberOf(String id) {
    Integer number = numbers.get(id.toLowerCase(Locale.ROOT));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
