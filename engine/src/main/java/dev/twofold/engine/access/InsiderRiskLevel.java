package dev.twofold.engine.access;

/**
 * Insider risk of Purview adaptive protection; no policy can list {@code none} (mfa-semantics
 * CA-908).
 */
public enum InsiderRiskLevel {
  NONE("none"),
  MINOR("minor"),
  MODERATE("moderate"),
  ELEVATED("elevated");

  private final String graphName;

  InsiderRiskLevel(String graphName) {
    this.graphName = graphName;
  }

  /** The name in Graph. */
  public String graphName() {
    return graphName;
  }
}
