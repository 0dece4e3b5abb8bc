package dev.twofold.graph.call;

/** No usable answer: throttled, broken or out of reach, however often it was asked. */
public final class GraphUnavailable extends Exception {
  /** The code where there is no token, because the token service is out of reach. */
  public static final String NO_TOKEN = "tokenService";

  private static final long serialVersionUID = 1L;

  private final Cause reason;
  private final int status;
  private final String code;

  /**
   * A failure.
   *
   * @param reason throttled or broken
   * @param status the HTTP status of the last try; 0 where there was no answer
   * @param code Graph's code of the last try, or a word of ours such as {@code connectionLost}
   * @param message one sentence, without secrets
   */
  public GraphUnavailable(Cause reason, int status, String code, String message) {
    super(message);
    this.reason = reason;
    this.status = status;
    this.code = code;
  }

  /** Why there was no answer. */
  public enum Cause {
    /** Graph asked to wait each time. */
    THROTTLED,
    /** Errors of Graph, or of the network. */
    BROKEN
  }

  /** Throttled or broken. */
  public Cause reason() {
    return reason;
  }

  /** The HTTP status of the last try; 0 where there was no answer. */
  public int status() {
    return status;
  }

  /** Graph's code of the last try, or a word of ours. */
  public String code() {
    return code;
  }
}
