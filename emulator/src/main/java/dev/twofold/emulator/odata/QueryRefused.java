package dev.twofold.emulator.odata;

/** Graph does not answer this query. The message is Graph's own and names nothing secret. */
public final class QueryRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /** A refusal with an HTTP status, 400 to 599, and Graph's code and message. */
  public QueryRefused(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** 400 {@code BadRequest}. */
  static QueryRefused badRequest(String message) {
    return new QueryRefused(400, "BadRequest", message);
  }

  /** 400 {@code Request_UnsupportedQuery} (graph-api part 3, advanced directory queries). */
  static QueryRefused unsupported() {
    return new QueryRefused(400, "Request_UnsupportedQuery", "Unsupported Query.");
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Graph's code. */
  public String code() {
    return code;
  }

  /** Graph's message. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
