package dev.twofold.emulator.odata;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a page, whole, and where the next one begins.
 *
 * @param rows the rows
 * @param next the next page; nothing where this is the last
 */
record Page(List<ObjectNode> rows, Optional<SkipToken> next) {
  Page {
    rows = List.copyOf(rows);
  }
}
