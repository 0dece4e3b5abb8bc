package dev.twofold.emulator.graph;

import dev.twofold.emulator.throttle.ThrottledService;
import dev.twofold.emulator.web.Response;
import java.util.Set;

/**
 * One endpoint of Graph.
 *
 * @param method the HTTP method
 * @param pattern the path below the version, such as {@code users/{id}/authentication/methods};
 *     names are matched in any case, {@code {x}} takes one segment
 * @param versions where it exists
 * @param access who may use it
 * @param service whose limits it counts against
 * @param operation what it does
 */
public record Endpoint(
    String method,
    String pattern,
    Set<GraphVersion> versions,
    Access access,
    ThrottledService service,
    Operation operation) {

  /** What an endpoint does, once the caller is known to be allowed. */
  @FunctionalInterface
  public interface Operation {
    /** The answer; never throws for what a caller sent, but answers with Graph's error. */
    Response run(GraphCall call);
  }
}
