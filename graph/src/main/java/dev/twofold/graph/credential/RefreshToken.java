package dev.twofold.graph.credential;

/** A refresh token, which is never shown. */
public record RefreshToken(String value) {
  @Override
  public String toString() {
    return "RefreshToken[...]";
  }
}
