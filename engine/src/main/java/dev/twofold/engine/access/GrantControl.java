package dev.twofold.engine.access;

/**
 * A grant control (mfa-semantics CA-C01). Authentication strength stands apart, as it has content.
 */
public enum GrantControl {
  BLOCK("block"),
  MFA("mfa"),
  COMPLIANT_DEVICE("compliantDevice"),
  DOMAIN_JOINED_DEVICE("domainJoinedDevice"),
  APPROVED_APPLICATION("approvedApplication"),
  COMPLIANT_APPLICATION("compliantApplication"),
  PASSWORD_CHANGE("passwordChange"),
  RISK_REMEDIATION("riskRemediation"),
  TERMS_OF_USE("termsOfUse"),
  CUSTOM_AUTHENTICATION_FACTOR("customAuthenticationFactors");

  private final String graphName;

  GrantControl(String graphName) {
    this.graphName = graphName;
  }

  /** True where meeting the control means having done MFA (mfa-semantics appendix B). */
  public boolean impliesMfa() {
    return this == MFA || this == PASSWORD_CHANGE || this == RISK_REMEDIATION;
  }

  /** The name in Graph. */
  public String graphName() {
    return graphName;
  }
}
