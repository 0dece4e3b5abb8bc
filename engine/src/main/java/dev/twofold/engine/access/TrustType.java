package dev.twofold.engine.access;

/** How a registered device is joined (mfa-semantics CA-A02, DIM-04). */
public enum TrustType {
  AZURE_AD("AzureAD"),
  SERVER_AD("ServerAD"),
  WORKPLACE("Workplace");

  private final String graphName;

  TrustType(String graphName) {
    this.graphName = graphName;
  }

  /** The name in Graph. */
  public String graphName() {
    return graphName;
  }
}
