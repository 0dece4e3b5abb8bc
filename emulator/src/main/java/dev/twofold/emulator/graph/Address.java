package dev.twofold.emulator.graph;

import dev.twofold.emulator.web.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The path of a request to Graph.
 *
 * @param version the version
 * @param path the segments below it, decoded
 */
record Address(GraphVersion version, List<String> path) {
  Address {
    path = List.copyOf(path);
  }

  /** The address of a request; nothing where it names no version or is badly encoded. */
  static Optional<Address> of(Request request) {
    List<String> segments;
    try {
      segments = request.segments();
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // not percent-encoded as it should be
    }
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(GraphVersion.values())
        .filter(version -> version.segment().equalsIgnoreCase(segments.getFirst()))
        .findFirst()
        .map(version -> new Address(version, segments.subList(1, segments.size())));
  }

  /** The first segment below the version, or empty text. */
  String first() {
    return path.isEmpty() ? "" : path.getFirst();
  }

  /** The same without the first segment below the version. */
  Address withoutFirst() {
    return new Address(version, path.subList(1, path.size()));
  }

  /** The path below the version as text. */
  String text() {
    return String.join("/", path);
  }
}
