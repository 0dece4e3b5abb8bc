package dev.twofold.cli.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the case files. */
final class CaseFiles {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final Path FOLDER =
      Path.of(System.getProperty("twofold.root", "..")).resolve("cli/src/test/cases");
  private static final String NOT_EXPRESSIBLE = "not-expressible.yaml";

  private CaseFiles() {}

  static List<Case> cases() {
    return files().stream().flatMap(CaseFiles::casesIn).toList();
  }

  /** The ids of the rows that no snapshot can express. */
  static List<String> notExpressible() {
    return Json.items(read(FOLDER.resolve(NOT_EXPRESSIBLE))).stream()
        .map(row -> row.required("id").asString())
        .toList();
  }

  private static Stream<Case> casesIn(Path file) {
    return Json.items(read(file)).stream().map(node -> Case.of(file, node));
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith(NOT_EXPRESSIBLE))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    return YAML.readTree(file);
  }
}
