package dev.twofold.emulator.graph.read;

import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.GraphVersion;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What a caller sees of a row, which comes as beta shows it and may be changed. */
@FunctionalInterface
interface View {
  /** Everything. */
  View ALL = (row, _) -> row;

  /** What the caller sees. */
  ObjectNode show(ObjectNode row, GraphCall call);

  /** This view, and then that one. */
  default View then(View other) {
    return (row, call) -> other.show(show(row, call), call);
  }

  /** Leaves out what v1.0 does not have. */
  static View betaOnly(String... properties) {
    Set<String> names = Set.of(properties);
    return (row, call) -> {
      if (call.version() == GraphVersion.V1) {
        row.remove(names);
      }
      return row;
    };
  }

  /** In v1.0, nothing but these and annotations. */
  static View v1(Set<String> properties) {
    return (row, call) -> {
      if (call.version() == GraphVersion.V1) {
        row.propertyNames().stream()
            .filter(name -> !name.startsWith("@") && !properties.contains(name))
            .toList()
            .forEach(row::remove);
      }
      return row;
    };
  }
}
