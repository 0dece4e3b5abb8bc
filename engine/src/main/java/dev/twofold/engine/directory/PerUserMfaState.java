package dev.twofold.engine.directory;

/** Graph's {@code perUserMfaState} (mfa-semantics PU-01). */
public enum PerUserMfaState {
  DISABLED("disabled"),
  ENABLED("enabled"),
  ENFORCED("enforced");

  private final String graphName;

  PerUserMfaState(String graphName) {
    this.graphName = graphName;
  }

  /** The name in Graph. */
  public String graphName() {
    return graphName;
  }

  /** True for the two states that ask for MFA; contracts section 3 takes them alike. */
  public boolean requiresMfa() {
    return this != DISABLED;
  }
}
