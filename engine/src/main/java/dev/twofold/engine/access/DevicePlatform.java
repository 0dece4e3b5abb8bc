package dev.twofold.engine.access;

/**
 * The platform that a client claims (mfa-semantics CA-701); the unknown one matches no named
 * platform (CA-703).
 */
public enum DevicePlatform {
  WINDOWS("windows"),
  MAC_OS("macOS"),
  IOS("iOS"),
  ANDROID("android"),
  LINUX("linux"),
  WINDOWS_PHONE("windowsPhone"),
  UNKNOWN("unknown");

  private final String graphName;

  DevicePlatform(String graphName) {
    this.graphName = graphName;
  }

  /** The name in Graph. */
  public String graphName() {
    return graphName;
  }
}
