package dev.twofold.graph.call;

/** Graph, or the token service before it, said no, and would say it again. */
public final class GraphRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  /** A refusal. */
  public GraphRefused(Refusal refusal) {
    super("%d %s: %s".formatted(refusal.status(), refusal.code(), refusal.message()));
    this.refusal = refusal;
  }

  /** What was said. */
  public Refusal refusal() {
    return refusal;
  }

  /**
   * What was said.
   *
   * @param status the HTTP status; that of the token service where it refused the token
   * @param code Graph's error code, or such as {@code AADSTS65001} of the token service
   * @param message Graph's message, without secrets
   * @param requestId Graph's request id, for a support case; empty where there is none
   */
  public record Refusal(int status, String code, String message, String requestId) {}
}
