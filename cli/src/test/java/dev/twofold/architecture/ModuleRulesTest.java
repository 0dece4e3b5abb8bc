package dev.twofold.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Which module may depend on which, as the architecture page tells: an arrow that is not there
 * fails.
 */
class ModuleRulesTest {
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "engine", Set.of(),
          "snapshot", Set.of("engine"),
          "graph", Set.of("snapshot"),
          "emulator", Set.of("engine", "snapshot"),
          "report", Set.of("engine"),
          "server", Set.of("engine", "snapshot", "graph", "report"),
          "cli", Set.of("engine", "snapshot", "graph", "emulator", "report", "server"),
          "acceptance",
              Set.of("engine", "snapshot", "graph", "emulator", "report", "server", "cli"),
          "benchmarks",
              Set.of("engine", "snapshot", "graph", "emulator", "report", "server", "cli"));
  private static final Pattern OURS =
      Pattern.compile(
          "<dependency>\\s*<groupId>dev\\.twofold</groupId>\\s*<artifactId>twofold-(\\w+)</artifactId>");

  @Test
  void modulesDependOnlyOnThoseTheyMay() throws IOException {
    for (String module : ALLOWED.keySet()) {
      assertThat(ALLOWED.get(module)).as(module).containsAll(dependencies(module));
    }
  }

  @Test
  void everyModuleHasARule() throws IOException {
    Matcher module =
        Pattern.compile("<module>(\\w+)</module>")
            .matcher(Files.readString(root().resolve("pom.xml")));
    Set<String> modules = new TreeSet<>();
    while (module.find()) {
      modules.add(module.group(1));
    }
    assertThat(modules).isEqualTo(new TreeSet<>(ALLOWED.keySet()));
  }

  private static Set<String> dependencies(String module) throws IOException {
    Matcher dependency = OURS.matcher(Files.readString(root().resolve(module).resolve("pom.xml")));
    Set<String> found = new TreeSet<>();
    while (dependency.find()) {
      found.add(dependency.group(1));
    }
    return found;
  }

  private static Path root() {
    return Path.of(System.getProperty("twofold.root"));
  }
}
