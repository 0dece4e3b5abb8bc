package dev.twofold.server.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** YAML as a tree of nodes with their lines: no object is ever made from it. */
final class YamlText {
  private static final int MOST_BYTES = 64 << 10;
  private static final int MOST_DEPTH = 8;

  private YamlText() {}

  /** Reads it; empty where the file is empty or can't be read, which the problems tell. */
  static Optional<Node> read(Path file, Problems problems) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        problems.add("it is longer than 64 KiB: is this the configuration file?");
        return Optional.empty();
      }
      try (Reader text = Files.newBufferedReader(file)) {
        return Optional.ofNullable(new Yaml(new SafeConstructor(options())).compose(text));
      }
    } catch (NoSuchFileException _) {
      problems.add("there is no such file; `twofold serve --example` prints one to start with");
    } catch (IOException _) {
      problems.add("it can't be read as text in UTF-8");
    } catch (MarkedYAMLException e) {
      // Its text shows the line, which may hold a secret in the wrong place.
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(line, "this is no YAML: %s".formatted(e.getProblem()));
    } catch (YAMLException _) {
      problems.add("it is no YAML");
    }
    return Optional.empty();
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_BYTES);
    options.setNestingDepthLimit(MOST_DEPTH);
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    return options;
  }
}
