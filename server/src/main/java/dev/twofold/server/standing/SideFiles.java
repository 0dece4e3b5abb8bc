package dev.twofold.server.standing;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Json;
import dev.twofold.snapshot.json.RowStream;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * The collections of a snapshot that decide on no verdict and are shown all the same.
 *
 * @param source the snapshot
 */
public record SideFiles(Source source) {

  /**
   * Hands over the rows of a collection, none where it is not there. That it can't be read to its
   * end is a warning.
   */
  public void forEach(String collection, Warnings warnings, Consumer<Element> consumer) {
    source.files().stream()
        .filter(file -> file.path().equals(collection + ".json"))
        .forEach(file -> read(file, warnings, consumer));
  }

  private void read(SourceFile file, Warnings warnings, Consumer<Element> consumer) {
    try (InputStream in = source.open(file);
        JsonParser parser = Json.parser(in)) {
      RowStream.forEach(
          parser, file.path() + "$", warnings, row -> consumer.accept(row.element(warnings)));
    } catch (IOException | JacksonException e) {
      warnings.report("damagedFile", file.path() + "$", "The file can't be read to its end.");
    }
  }
}
