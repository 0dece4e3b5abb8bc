package dev.twofold.emulator.graph;

import java.util.Set;

/**
 * Who may use an endpoint (the PERM, ROLES and LICENSE lines of graph-api).
 *
 * @param permissions one of these is enough, as app role or as scope
 * @param roles template ids of directory roles; a delegated caller needs one of these, or none
 *     where it is empty
 * @param refusal how it refuses a caller without the permission or the role
 * @param licence the plan that the tenant needs
 */
public record Access(Set<String> permissions, Set<String> roles, Refusal refusal, Licence licence) {

  /** The words of a refusal; each service has its own (graph-api part 3, error body). */
  public enum Refusal {
    /** {@code Authorization_RequestDenied}. */
    DIRECTORY,
    /** {@code AccessDenied}, "required scopes are missing in the token". */
    CONDITIONAL_ACCESS,
    /** {@code Forbidden}, the same words. */
    IDENTITY_PROTECTION,
    /** {@code Authentication_MSGraphPermissionMissing}. */
    REPORTS,
    /** {@code UnknownError}, for the security APIs. */
    SECURITY
  }

  /** What licence the tenant needs, with the refusal of the service (graph-api part 9). */
  public enum Licence {
    /** None. */
    NONE,
    /** Entra ID P1, refused as the sign-in log does. */
    P1_SIGN_INS,
    /** Entra ID P1, refused as the registration report does. */
    P1_REPORTS,
    /** Entra ID P1, refused as writes of Conditional Access are. */
    P1_CONDITIONAL_ACCESS,
    /** Entra ID P2, refused as Identity Protection does. */
    P2_IDENTITY_PROTECTION,
    /** Entra ID P2 or Governance, refused as PIM does. */
    P2_PIM
  }
}
