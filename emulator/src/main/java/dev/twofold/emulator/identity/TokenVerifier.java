package dev.twofold.emulator.identity;

/** Reads access tokens. */
public interface TokenVerifier {
  /** What a token is for. */
  enum Audience {
    /** Microsoft Graph. */
    GRAPH,
    /** The Partner Center REST API. */
    PARTNER_CENTER
  }

  /** What became of reading a token. */
  sealed interface Result {
    /** It is good. */
    record Valid(Caller caller) implements Result {}

    /** It is not; the message in Graph's words, such as {@code Invalid audience}. */
    record Invalid(String message) implements Result {}
  }

  /** Reads the value of an {@code Authorization} header; empty text where there is none. */
  Result verify(String authorization, Audience audience);
}
