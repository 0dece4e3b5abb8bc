package dev.twofold.engine.access;

/**
 * Sign-in risk and user risk (mfa-semantics CA-901). Risk is taken to be evaluated for every user
 * (contracts section 3), so {@code hidden} is no value.
 */
public enum RiskLevel {
  NONE("none"),
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high");

  private final String graphName;

  RiskLevel(String graphName) {
    this.graphName = graphName;
  }

  /** The name in Graph. */
  public String graphName() {
    return graphName;
  }
}
