package dev.twofold.engine.access;

/** Whether a Conditional Access policy enforces anything (mfa-semantics CA-107). */
public enum PolicyState {
  ENABLED("enabled"),
  REPORT_ONLY("enabledForReportingButNotEnforced"),
  DISABLED("disabled");

  private final String graphName;

  PolicyState(String graphName) {
    this.graphName = graphName;
  }

  /** The name in Graph. */
  public String graphName() {
    return graphName;
  }
}
