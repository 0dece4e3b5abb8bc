package dev.twofold.graph.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * Hands over the rows of a small list as trees, when their page is whole. A row may come twice,
 * where Graph sends a page again or the list begins anew.
 */
public final class TreeRows implements PageTarget {
  private final Consumer<JsonNode> consumer;
  private final List<JsonNode> page = new ArrayList<>();

  /** Hands the rows to {@code consumer}. */
  public TreeRows(Consumer<JsonNode> consumer) {
    this.consumer = consumer;
  }

  @Override
  public void take(JsonParser row) {
    JsonNode json = row.readValueAsTree();
    page.add(json);
  }

  @Override
  public void keep() {
    page.forEach(consumer);
    page.clear();
  }

  @Override
  public void drop() {
    page.clear();
  }

  @Override
  public void restart() {
    page.clear();
  }
}
