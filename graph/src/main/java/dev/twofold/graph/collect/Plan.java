package dev.twofold.graph.collect;

import static dev.twofold.graph.collect.CollectionRequest.list;
import static dev.twofold.graph.collect.CollectionRequest.listOrNothing;
import static dev.twofold.graph.collect.CollectionRequest.single;

import dev.twofold.graph.call.GraphRequest;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The requests for every collection: only the properties that the verdicts and the pages use, in
 * the largest pages that Graph documents (graph-api part 3, paging). Rows whose unknown properties
 * count, such as policies, come whole.
 */
final class Plan {
  static final String SKUS = "subscribedSkus";
  static final String METHODS_POLICY = "policies/authenticationMethodsPolicy";
  static final String AUTHORIZATION_POLICY = "policies/authorizationPolicy";
  static final String GRANTS = "oauth2PermissionGrants";
  static final String SECURE_SCORES = "security/secureScores";
  static final String SIGN_INS = "auditLogs/signIns";
  static final String DIRECTORY_AUDITS = "auditLogs/directoryAudits";

  static final String USER_PROPERTIES =
      "id,userPrincipalName,displayName,mail,accountEnabled,userType,externalUserState,creationType,"
          + "identities,onPremisesSyncEnabled,assignedLicenses,createdDateTime";
  static final String GROUP_PROPERTIES =
      "id,displayName,securityEnabled,mailEnabled,groupTypes,isAssignableToRole,membershipRule,"
          + "onPremisesSyncEnabled";
  private static final String PRINCIPAL_PROPERTIES =
      "id,appId,displayName,appOwnerOrganizationId,servicePrincipalType,accountEnabled";

  static final CollectionRequest ORGANIZATION =
      list(
          CollectionPaths.ORGANIZATION,
          GraphRequest.v1(
              "organization?$select=id,displayName,tenantType,createdDateTime,countryLetterCode,"
                  + "defaultUsageLocation,preferredLanguage,verifiedDomains,assignedPlans,"
                  + "onPremisesSyncEnabled,onPremisesLastSyncDateTime,partnerTenantType"));
  static final CollectionRequest SUBSCRIBED_SKUS = list(SKUS, GraphRequest.v1(SKUS));
  static final CollectionRequest POLICIES =
      list(
          CollectionPaths.POLICIES, whole(GraphRequest.v1(CollectionPaths.POLICIES + "?$top=999")));
  static final CollectionRequest SECURITY_DEFAULTS = single(CollectionPaths.SECURITY_DEFAULTS);
  static final CollectionRequest DOMAINS =
      list(
          CollectionPaths.DOMAINS,
          GraphRequest.v1(
              "domains?$select=id,authenticationType,isDefault,isInitial,isRoot,isVerified,"
                  + "passwordValidityPeriodInDays,supportedServices"));
  static final CollectionRequest ROLE_DEFINITIONS =
      list(
          CollectionPaths.ROLE_DEFINITIONS,
          GraphRequest.v1(
              CollectionPaths.ROLE_DEFINITIONS
                  + "?$select=id,displayName,description,isBuiltIn,isEnabled,templateId"));
  static final CollectionRequest ROLE_ASSIGNMENTS =
      list(
          CollectionPaths.ROLE_ASSIGNMENTS,
          GraphRequest.v1(CollectionPaths.ROLE_ASSIGNMENTS + "?$top=999"));
  static final CollectionRequest ROLE_ELIGIBILITIES =
      list(CollectionPaths.ROLE_ELIGIBILITIES, GraphRequest.v1(CollectionPaths.ROLE_ELIGIBILITIES));
  static final CollectionRequest USERS =
      list(
          CollectionPaths.USERS, GraphRequest.v1("users?$select=" + USER_PROPERTIES + "&$top=999"));
  static final CollectionRequest GROUPS =
      list(
          CollectionPaths.GROUPS,
          GraphRequest.v1("groups?$select=" + GROUP_PROPERTIES + "&$top=999"));

  /** All users in one list; a property that no schema declares (graph-api part 1, fact 7). */
  static final CollectionRequest REQUIREMENTS =
      list(
          CollectionPaths.REQUIREMENTS,
          GraphRequest.v1("users?$select=id,perUserMfaState&$top=999"));

  static final CollectionRequest METHODS_POLICY_READ =
      new CollectionRequest(
          METHODS_POLICY,
          whole(GraphRequest.v1(METHODS_POLICY)),
          CollectionRequest.Shape.SINGLE,
          "id");
  static final CollectionRequest AUTHORIZATION = single(AUTHORIZATION_POLICY);
  static final CollectionRequest TRUST_DEFAULT = single(CollectionPaths.TRUST_DEFAULT);
  static final CollectionRequest TRUST_PARTNERS =
      list(CollectionPaths.TRUST_PARTNERS, GraphRequest.v1(CollectionPaths.TRUST_PARTNERS))
          .keyedBy("tenantId");
  static final CollectionRequest STRENGTHS =
      list(
          CollectionPaths.STRENGTHS,
          whole(GraphRequest.v1(CollectionPaths.STRENGTHS + "?$expand=combinationConfigurations")));
  static final CollectionRequest NAMED_LOCATIONS =
      list(
          CollectionPaths.NAMED_LOCATIONS,
          GraphRequest.v1(CollectionPaths.NAMED_LOCATIONS + "?$top=999"));
  static final CollectionRequest REGISTRATION =
      list(
          CollectionPaths.REGISTRATION,
          GraphRequest.v1(
              CollectionPaths.REGISTRATION
                  + "?$select=id,userPrincipalName,userDisplayName,userType,isAdmin,"
                  + "isMfaRegistered,isMfaCapable,isPasswordlessCapable,methodsRegistered,"
                  + "userPreferredMethodForSecondaryAuthentication,lastUpdatedDateTime&$top=999"));
  static final CollectionRequest APPLICATIONS =
      list(
          CollectionPaths.APPLICATIONS,
          GraphRequest.v1(
              "applications?$select=id,appId,displayName,signInAudience,passwordCredentials,"
                  + "keyCredentials,requiredResourceAccess,publisherDomain,createdDateTime&$top=999"));
  static final CollectionRequest PERMISSION_GRANTS =
      list(GRANTS, GraphRequest.v1(GRANTS + "?$top=999"));

  /** Ninety days, as many as Graph keeps. */
  static final CollectionRequest SCORES =
      list(SECURE_SCORES, GraphRequest.v1(SECURE_SCORES + "?$top=90"));

  private Plan() {}

  /** The paths that every run settles, in the order in which they are read. */
  static List<String> paths(CollectOptions options) {
    List<String> paths =
        new ArrayList<>(
            List.of(
                CollectionPaths.ORGANIZATION,
                SKUS,
                CollectionPaths.POLICIES,
                CollectionPaths.SECURITY_DEFAULTS,
                CollectionPaths.DOMAINS,
                CollectionPaths.ROLE_DEFINITIONS,
                CollectionPaths.ROLE_ASSIGNMENTS,
                CollectionPaths.ROLE_ELIGIBILITIES,
                CollectionPaths.USERS,
                CollectionPaths.GROUPS,
                CollectionPaths.REQUIREMENTS,
                METHODS_POLICY,
                AUTHORIZATION_POLICY,
                CollectionPaths.TRUST_DEFAULT,
                CollectionPaths.TRUST_PARTNERS,
                CollectionPaths.STRENGTHS,
                CollectionPaths.NAMED_LOCATIONS,
                CollectionPaths.REGISTRATION));
    for (Extra extra : Extra.values()) {
      if (options.with().contains(extra)) {
        paths.addAll(paths(extra));
      }
    }
    return List.copyOf(paths);
  }

  private static List<String> paths(Extra extra) {
    return switch (extra) {
      case APPLICATIONS ->
          List.of(CollectionPaths.SERVICE_PRINCIPALS, CollectionPaths.APPLICATIONS, GRANTS);
      case SECURE_SCORES -> List.of(SECURE_SCORES);
      case SIGN_INS -> List.of(SIGN_INS);
      case DIRECTORY_AUDITS -> List.of(DIRECTORY_AUDITS);
    };
  }

  /** Who is in a group, nested members included; a group that is gone has nobody in it. */
  static CollectionRequest members(String group) {
    String path = CollectionPaths.transitiveMembers(group);
    return listOrNothing(path, GraphRequest.v1(path + "?$select=id&$top=999"));
  }

  /** How a federated domain signs in; nothing is a domain that is not federated after all. */
  static CollectionRequest federation(String domain) {
    String path = "domains/%s/federationConfiguration".formatted(segment(domain));
    return listOrNothing(path, GraphRequest.v1(path));
  }

  /** A name of the tenant's as one segment of a path, on disk and in an address. */
  private static String segment(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return encoded.replace(".", "").isEmpty() ? encoded.replace(".", "%2E") : encoded;
  }

  /** The service principals. */
  static CollectionRequest servicePrincipals(boolean attributes, boolean credentials) {
    String select =
        PRINCIPAL_PROPERTIES
            + (credentials
                ? ",appRoleAssignmentRequired,signInAudience,tags,passwordCredentials,keyCredentials"
                : "")
            + (attributes ? ",customSecurityAttributes" : "");
    return list(
        CollectionPaths.SERVICE_PRINCIPALS,
        GraphRequest.v1("servicePrincipals?$select=" + select + "&$top=999"));
  }

  /** The sign-ins since then; only beta tells what was required (graph-api part 1, fact 5). */
  static CollectionRequest signIns(Instant since) {
    return list(
        SIGN_INS,
        whole(GraphRequest.beta(SIGN_INS + since("createdDateTime", since) + "&$top=1000")));
  }

  /** The audit log since then. */
  static CollectionRequest directoryAudits(Instant since) {
    return list(
        DIRECTORY_AUDITS,
        GraphRequest.v1(DIRECTORY_AUDITS + since("activityDateTime", since) + "&$top=1000"));
  }

  private static String since(String property, Instant since) {
    return "?$filter=%s%%20ge%%20%s".formatted(property, since.truncatedTo(ChronoUnit.SECONDS));
  }

  /** The per-user MFA state of one user, in beta only. */
  static GraphRequest requirementsOf(String user) {
    return GraphRequest.beta("users/%s/authentication/requirements".formatted(segment(user)));
  }

  /** The methods of one user. */
  static GraphRequest methodsOf(String user) {
    return GraphRequest.v1("users/%s/authentication/methods".formatted(segment(user)));
  }

  /** Without this header new members of an enum come as unknown (graph-api part 1, fact 19). */
  private static GraphRequest whole(GraphRequest request) {
    return request.with("Prefer", "include-unknown-enum-members");
  }
}
