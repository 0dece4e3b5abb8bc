package dev.twofold.engine.access;

/** The authentication flow of a sign-in (mfa-semantics CA-B01). */
public enum TransferMethod {
  NONE("none"),
  DEVICE_CODE_FLOW("deviceCodeFlow"),
  AUTHENTICATION_TRANSFER("authenticationTransfer");

  private final String graphName;

  TransferMethod(String graphName) {
    this.graphName = graphName;
  }

  /** The name in Graph. */
  public String graphName() {
    return graphName;
  }
}
