package dev.twofold.graph.token;

/** The token service refused: no consent, no GDAP relationship, a wrong credential. */
public final class TokenRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;

  /**
   * A refusal.
   *
   * @param code the number of the AADSTS error, such as 65001; 0 where there is none
   * @param message what was said, without trace ids and without secrets
   */
  public TokenRefused(int code, String message) {
    super(message);
    this.code = code;
  }

  /** The number of the AADSTS error; 0 where there is none. */
  public int code() {
    return code;
  }
}
