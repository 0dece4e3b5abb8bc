package dev.twofold.engine.directory;

/**
 * What a tenant accepts from the home tenant of an external user (mfa-semantics CA-320).
 *
 * @param mfa MFA done at home
 * @param compliantDevice a device that is compliant at home
 * @param hybridJoinedDevice a device that is hybrid joined at home
 */
public record InboundTrust(boolean mfa, boolean compliantDevice, boolean hybridJoinedDevice) {
  private static final InboundTrust NONE = new InboundTrust(false, false, false);

  /** Trust in nothing. */
  public static InboundTrust none() {
    return NONE;
  }
}
