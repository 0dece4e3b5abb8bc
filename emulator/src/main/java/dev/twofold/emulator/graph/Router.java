package dev.twofold.emulator.graph;

import dev.twofold.emulator.web.GraphError;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the endpoint of a path. */
final class Router {
  private static final Pattern KEY = Pattern.compile("(?<name>[^(]+)\\((?<key>'[^']*'|[^'=)]*)\\)");

  /** What a path leads to. */
  sealed interface Destination {
    /** An endpoint, with the values of its variables. */
    record Known(Endpoint endpoint, Map<String, String> variables) implements Destination {}

    /** Nothing. */
    record Unknown(GraphError error) implements Destination {}
  }

  private final List<Route> routes;

  /** A router to these endpoints. */
  Router(List<Endpoint> endpoints) {
    this.routes =
        endpoints.stream()
            .map(Route::new)
            .sorted(Comparator.comparingLong(Route::exactness).reversed())
            .toList();
  }

  /** Where a request to this path below the version, decoded, leads. */
  Destination find(String method, GraphVersion version, List<String> written) {
    List<String> path = written.stream().flatMap(Router::withoutKey).toList();
    List<Route> here =
        routes.stream().filter(route -> route.endpoint().versions().contains(version)).toList();
    boolean known = false;
    for (Route route : here) {
      Optional<Map<String, String>> variables = route.match(path);
      if (variables.isPresent()) {
        if (route.endpoint().method().equals(method)) {
          return new Destination.Known(route.endpoint(), variables.get());
        }
        known = true;
      }
    }
    return new Destination.Unknown(known ? notAllowed() : unknown(here, path));
  }

  /** {@code users('x')} is {@code users/x}; {@code f()} is {@code f}. */
  private static Stream<String> withoutKey(String segment) {
    Matcher matcher = KEY.matcher(segment);
    if (!matcher.matches()) {
      return Stream.of(segment);
    }
    String key = matcher.group("key");
    String bare = key.startsWith("'") ? key.substring(1, key.length() - 1) : key;
    return bare.isEmpty()
        ? Stream.of(matcher.group("name"))
        : Stream.of(matcher.group("name"), bare);
  }

  private static GraphError notAllowed() {
    return new GraphError(
        405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
  }

  private static GraphError unknown(List<Route> routes, List<String> path) {
    int known = routes.stream().mapToInt(route -> route.beginnings(path)).max().orElse(0);
    String segment = path.isEmpty() ? "" : path.get(Math.min(known, path.size() - 1));
    return GraphError.badRequest("Resource not found for the segment '%s'.".formatted(segment));
  }
}
