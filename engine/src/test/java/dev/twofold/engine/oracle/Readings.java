package dev.twofold.engine.oracle;

/**
 * How the oracle reads the sentences that can be read in two ways. Each is one switch, so that the
 * other reading can be tried against the engine.
 */
final class Readings {

  /**
   * CA-804 says that the intranet claim counts as a trusted location: it belongs to {@code
   * AllTrusted}. Whether it also belongs to the location "MFA Trusted IPs", named by its id, is not
   * said.
   */
  static final boolean INTRANET_CLAIM_IS_IN_MFA_TRUSTED_IPS = false;

  /**
   * PU-07 lets a legacy client inside the trusted IPs in without app password; contracts section 3
   * and GR-14 close legacy clients where app passwords can't exist without naming the trusted IPs.
   */
  static final boolean TRUSTED_IPS_OPEN_LEGACY_CLIENTS_UNDER_PER_USER_MFA = true;

  /**
   * Appendix B and CA-319: a custom control can't be met "with cross-tenant trust". Read as: by an
   * external user whose home tenant's MFA is trusted.
   */
  static final boolean CUSTOM_CONTROL_FAILS_WITH_MFA_TRUST = true;

  /**
   * CA-808, appendix A: a position that is not shared maps to no country, and so is in a GPS
   * location exactly when that includes the unknown.
   */
  static final boolean UNSHARED_POSITION_IS_UNKNOWN_COUNTRY = true;

  /**
   * CA-541, CA-563: with legacy baseline scopes a policy that names Windows Azure Active Directory
   * reaches them, unless it excludes any resource.
   */
  static final boolean NAMING_DIRECTORY_REACHES_BASELINE_SCOPES = true;

  /**
   * CA-562, OPEN-08: a negative operator on an application without the attribute. The less
   * protective reading: it does not match an include filter and does match an exclude filter.
   */
  static final boolean ABSENT_TAG_IS_READ_LESS_PROTECTIVELY = true;

  /**
   * Appendix B: whether a strength implies MFA is asked of every allowed combination, also for an
   * external user who could use only some of them here (CA-316).
   */
  static final boolean STRENGTH_IMPLIES_MFA_BY_ALL_COMBINATIONS = true;

  private Readings() {}
}
