package dev.twofold.snapshot.layout;

import dev.twofold.snapshot.source.SourceFile;
import tools.jackson.databind.JsonNode;

/** A piece of a collection. */
sealed interface Part {

  /** A whole file of it. */
  record File(SourceFile file) implements Part {}

  /**
   * An object of it that was found while looking through a file.
   *
   * @param tree the object
   * @param place the file with the JSON path
   */
  record Found(JsonNode tree, String place) implements Part {}
}
