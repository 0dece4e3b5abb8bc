package dev.twofold.engine.access;

/**
 * What a user signs in with (mfa-semantics CA-601). {@code easSupported} is folded into Exchange
 * ActiveSync (CA-611).
 */
public enum ClientAppType {
  BROWSER("browser"),
  MOBILE_APPS_AND_DESKTOP_CLIENTS("mobileAppsAndDesktopClients"),
  EXCHANGE_ACTIVE_SYNC("exchangeActiveSync"),
  OTHER("other");

  private final String graphName;

  ClientAppType(String graphName) {
    this.graphName = graphName;
  }

  /** True for the clients that can do MFA and send device state (mfa-semantics CA-604, CA-606). */
  public boolean modern() {
    return this == BROWSER || this == MOBILE_APPS_AND_DESKTOP_CLIENTS;
  }

  /** The name in Graph. */
  public String graphName() {
    return graphName;
  }
}
