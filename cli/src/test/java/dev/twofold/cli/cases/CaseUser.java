package dev.twofold.cli.cases;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shorthand of a user, as Graph writes it out. What is not said is as in U of mfa-semantics
 * section 12: an enabled internal member, registered for MFA.
 */
record CaseUser(JsonNode user) {
  private static final Map<String, String> ISSUERS =
      Map.of("google", "google.com", "emailOtp", "mail");

  CaseUser {
    Json.allow(
        "user",
        user,
        "is",
        "kind",
        "from",
        "domain",
        "accountEnabled",
        "roles",
        "scopedRoles",
        "eligibleRoles",
        "perUserMfa",
        "methods",
        "registered",
        "capable");
  }

  String name() {
    return Json.text(user, "is", "U");
  }

  String id() {
    return CaseNames.id(name());
  }

  /** The row of users.json. What Graph can't tell stands there under the What-If names. */
  ObjectNode toGraph() {
    ObjectNode row =
        Json.object(
            "id",
            id(),
            "userPrincipalName",
            userPrincipalName(),
            "displayName",
            name(),
            "accountEnabled",
            enabled(),
            "userType",
            isGuest() ? "Guest" : "Member",
            "externalUserState",
            isInvited() ? "Accepted" : null,
            "creationType",
            isInvited() ? "Invitation" : null,
            "onPremisesSyncEnabled",
            null,
            "identities",
            List.of(identity()));
    if (!hasObjectHere()) {
      row.put("externalUserType", kind());
    }
    if (homeTenant() != null) {
      row.put("externalTenantId", homeTenant());
    }
    return row;
  }

  /** True where Graph's registration report has a row: not for disabled accounts (REG-07). */
  boolean inRegistrationReport() {
    return enabled() && hasObjectHere();
  }

  ObjectNode registration() {
    boolean registered = Json.flag(user, "registered", true);
    String[] usual =
        registered
            ? new String[] {"microsoftAuthenticatorPush", "softwareOneTimePasscode"}
            : new String[0];
    return Json.object(
        "id",
        id(),
        "userPrincipalName",
        userPrincipalName(),
        "userDisplayName",
        name(),
        "userType",
        isGuest() ? "guest" : "member",
        "isAdmin",
        !roles().isEmpty(),
        "isMfaRegistered",
        registered,
        "isMfaCapable",
        Json.flag(user, "capable", registered),
        "methodsRegistered",
        Json.texts(user, "methods", usual),
        "lastUpdatedDateTime",
        "2026-11-20T03:11:08Z");
  }

  ObjectNode requirements() {
    return Json.object("id", id(), "perUserMfaState", Json.text(user, "perUserMfa", "disabled"));
  }

  List<String> roles() {
    return Json.texts(user, "roles");
  }

  /** Roles held for one administrative unit only. */
  List<String> scopedRoles() {
    return Json.texts(user, "scopedRoles");
  }

  List<String> eligibleRoles() {
    return Json.texts(user, "eligibleRoles");
  }

  private String kind() {
    return Json.text(user, "kind", "internalMember");
  }

  private boolean enabled() {
    return Json.flag(user, "accountEnabled", true);
  }

  private boolean isInvited() {
    return kind().startsWith("b2bCollaboration");
  }

  private boolean isGuest() {
    return !kind().equals("internalMember") && !kind().equals("b2bCollaborationMember");
  }

  private boolean hasObjectHere() {
    return !kind().equals("b2bDirectConnectUser") && !kind().equals("serviceProvider");
  }

  private String userPrincipalName() {
    return isInvited()
        ? name() + "_elsewhere.example#EXT#@t0.onmicrosoft.com"
        : name() + "@" + Json.text(user, "domain", CaseTenant.DOMAIN);
  }

  private ObjectNode identity() {
    return isInvited()
        ? Json.object(
            "signInType",
            "federated",
            "issuer",
            ISSUERS.getOrDefault(Json.text(user, "from", ""), "ExternalAzureAD"),
            "issuerAssignedId",
            null)
        : Json.object(
            "signInType",
            "userPrincipalName",
            "issuer",
            "t0.onmicrosoft.com",
            "issuerAssignedId",
            userPrincipalName());
  }

  /** The id of the home tenant, null where the case names none. */
  private String homeTenant() {
    String from = Json.text(user, "from", "");
    return from.isEmpty() || ISSUERS.containsKey(from) ? null : CaseNames.id(from);
  }
}
