package dev.twofold.engine.meaning;

/**
 * Why a policy does not close a sign-in, in the words of Graph's {@code whatIfAnalysisReasons};
 * {@link #GRANT} is ours.
 */
public enum AnalysisReason {
  POLICY_NOT_ENABLED("policyNotEnabled"),
  USERS("users"),
  APPLICATION("application"),
  CLIENT_APPS("clientApps"),
  DEVICE_PLATFORM("devicePlatform"),
  LOCATION("location"),
  SIGN_IN_RISK("signInRisk"),
  USER_RISK("userRisk"),
  INSIDER_RISK("insiderRisk"),
  DEVICES("devices"),
  AUTHENTICATION_FLOW("authenticationFlow"),
  /** The policy applies and can be satisfied without MFA. */
  GRANT("grant"),
  /** A condition was not understood, so that nobody knows which sign-ins match the policy. */
  NOT_ENOUGH_INFORMATION("notEnoughInformation");

  private final String graphName;

  AnalysisReason(String graphName) {
    this.graphName = graphName;
  }

  /** The name in Graph. */
  public String graphName() {
    return graphName;
  }
}
