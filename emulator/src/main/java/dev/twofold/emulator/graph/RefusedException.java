package dev.twofold.emulator.graph;

import dev.twofold.emulator.odata.QueryRefused;
import dev.twofold.emulator.web.GraphError;

/** An operation refuses what was sent; it ends inside {@link #guarded}. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient GraphError error;

  /** Refuses with this error. */
  public RefusedException(GraphError error) {
    super(error.message());
    this.error = error;
  }

  /** Refuses with 400 {@code BadRequest}. */
  public static RefusedException badRequest(String message) {
    return new RefusedException(GraphError.badRequest(message));
  }

  /** What the caller is told. */
  public GraphError error() {
    return error;
  }

  /** The same operation, which answers with Graph's error where it refuses. */
  public static Endpoint.Operation guarded(Endpoint.Operation operation) {
    return call -> {
      try {
        return operation.run(call);
      } catch (RefusedException refusal) {
        return refusal.error().response();
      } catch (QueryRefused refusal) {
        return new GraphError(refusal.status(), refusal.code(), refusal.text()).response();
      }
    };
  }
}
