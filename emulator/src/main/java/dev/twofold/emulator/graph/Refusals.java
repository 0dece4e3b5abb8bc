package dev.twofold.emulator.graph;

import dev.twofold.emulator.tenant.Licences;
import dev.twofold.emulator.web.GraphError;

/** The words in which each service refuses (graph-api part 3, error body; part 9, licences). */
public final class Refusals {
  private static final String NOT_PREMIUM = "Authentication_RequestFromNonPremiumTenantOrB2CTenant";
  private static final String SCOPES_MISSING =
      "You cannot perform the requested operation, required scopes are missing in the token.";
  private static final String NOT_LICENSED = "Your tenant is not licensed for this feature.";

  private Refusals() {}

  /** 401, with the reason that the token's reader gives. */
  static GraphError token(String message) {
    return new GraphError(401, "InvalidAuthenticationToken", message);
  }

  /** 403 for a caller without the permission or the role. */
  public static GraphError access(Access.Refusal refusal) {
    return switch (refusal) {
      case DIRECTORY ->
          new GraphError(
              403,
              "Authorization_RequestDenied",
              "Insufficient privileges to complete the operation.");
      case CONDITIONAL_ACCESS -> new GraphError(403, "AccessDenied", SCOPES_MISSING);
      case IDENTITY_PROTECTION -> new GraphError(403, "Forbidden", SCOPES_MISSING);
      case REPORTS ->
          new GraphError(
              403,
              "Authentication_MSGraphPermissionMissing",
              "Calling principal does not have required MSGraph permissions AuditLog.Read.All");
      case SECURITY ->
          new GraphError(
              403,
              "UnknownError",
              "Auth token does not contain valid permissions or user does"
                  + " not have valid roles.");
    };
  }

  /** What is refused to a tenant without the plan. */
  public static GraphError licence(Access.Licence licence) {
    return switch (licence) {
      case NONE -> throw new IllegalArgumentException("nothing is refused without a licence");
      case P1_SIGN_INS ->
          new GraphError(
              403, NOT_PREMIUM, "Neither tenant is B2C or tenant doesn't have premium license");
      case P1_REPORTS ->
          new GraphError(
              403, NOT_PREMIUM, "Tenant is not a B2C tenant and doesn't have premium license");
      case P1_CONDITIONAL_ACCESS ->
          new GraphError(
              403,
              "AccessDenied",
              NOT_LICENSED + " Please upgrade your subscription to access it.");
      case P2_IDENTITY_PROTECTION -> new GraphError(403, "Forbidden", NOT_LICENSED);
      case P2_PIM ->
          new GraphError(
              400,
              "AadPremiumLicenseRequired",
              "The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance"
                  + " license.");
    };
  }

  /** True where these plans contain what is needed. */
  public static boolean suffices(Licences licences, Access.Licence needed) {
    return switch (needed) {
      case NONE -> true;
      case P1_SIGN_INS, P1_REPORTS, P1_CONDITIONAL_ACCESS -> licences.p1();
      case P2_IDENTITY_PROTECTION -> licences.p2();
      case P2_PIM -> licences.p2() || licences.governance();
    };
  }
}
