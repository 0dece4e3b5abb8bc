package dev.twofold.snapshot.layout;

import dev.twofold.snapshot.json.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The collections that the verdicts depend on, by their Graph paths. */
public final class CollectionPaths {
  /** What was read, when and of whom. */
  public static final String SNAPSHOT = "snapshot";

  /** The tenant itself. */
  public static final String ORGANIZATION = "organization";

  /** The domains, managed or federated. */
  public static final String DOMAINS = "domains";

  /** The users. */
  public static final String USERS = "users";

  /** The groups. */
  public static final String GROUPS = "groups";

  /** The per-user MFA states. */
  public static final String REQUIREMENTS = "users/authentication/requirements";

  /** The registered methods, one user at a time. */
  public static final String METHODS = "users/authentication/methods";

  /** The directory roles. */
  public static final String ROLE_DEFINITIONS = "roleManagement/directory/roleDefinitions";

  /** Who holds a role. */
  public static final String ROLE_ASSIGNMENTS = "roleManagement/directory/roleAssignments";

  /** Who may activate a role. */
  public static final String ROLE_ELIGIBILITIES =
      "roleManagement/directory/roleEligibilityScheduleInstances";

  /** The activated roles, in the older form. */
  public static final String DIRECTORY_ROLES = "directoryRoles";

  /** The Conditional Access policies. */
  public static final String POLICIES = "identity/conditionalAccess/policies";

  /** The named locations. */
  public static final String NAMED_LOCATIONS = "identity/conditionalAccess/namedLocations";

  /** The authentication strengths. */
  public static final String STRENGTHS =
      "identity/conditionalAccess/authenticationStrength/policies";

  /** The switch of security defaults. */
  public static final String SECURITY_DEFAULTS =
      "policies/identitySecurityDefaultsEnforcementPolicy";

  /** The trust in other tenants by default. */
  public static final String TRUST_DEFAULT = "policies/crossTenantAccessPolicy/default";

  /** The trust in certain tenants. */
  public static final String TRUST_PARTNERS = "policies/crossTenantAccessPolicy/partners";

  /** The registration report. */
  public static final String REGISTRATION = "reports/authenticationMethods/userRegistrationDetails";

  /** The service principals with their attributes. */
  public static final String SERVICE_PRINCIPALS = "servicePrincipals";

  /** The applications. */
  public static final String APPLICATIONS = "applications";

  /** What a person stated. */
  public static final String SETTINGS = "settings";

  private static final Map<String, String> BY_LOWER_CASE =
      List.of(
              SNAPSHOT,
              ORGANIZATION,
              DOMAINS,
              USERS,
              GROUPS,
              REQUIREMENTS,
              METHODS,
              ROLE_DEFINITIONS,
              ROLE_ASSIGNMENTS,
              ROLE_ELIGIBILITIES,
              DIRECTORY_ROLES,
              POLICIES,
              NAMED_LOCATIONS,
              STRENGTHS,
              SECURITY_DEFAULTS,
              TRUST_DEFAULT,
              TRUST_PARTNERS,
              REGISTRATION,
              SERVICE_PRINCIPALS,
              APPLICATIONS,
              SETTINGS)
          .stream()
          .collect(Collectors.toMap(path -> path.toLowerCase(Locale.ROOT), Function.identity()));
  private static final Pattern MEMBERS =
      Pattern.compile(
          "(?i)(groups|directoryRoles)/([^/]+)/(transitiveMembers|members)", Pattern.DOTALL);
  private static final Pattern UNUSED =
      Pattern.compile(
          "(?i)(subscribedSkus|policies/(authenticationMethodsPolicy|authorizationPolicy)"
              + "|oauth2PermissionGrants|auditLogs/.*|security/.*|domains/.*/.*)",
          Pattern.DOTALL);

  private CollectionPaths() {}

  /** Who is in a group, nested members included. */
  public static String transitiveMembers(String groupId) {
    return "groups/" + groupId + "/transitiveMembers";
  }

  /** Who is directly in a group. */
  public static String members(String groupId) {
    return "groups/" + groupId + "/members";
  }

  /** Who directly holds a directory role. */
  public static String holders(String roleId) {
    return "directoryRoles/" + roleId + "/members";
  }

  /** The collection that a path without {@code .json} names in our layout, whatever its case. */
  public static Optional<String> named(String written) {
    String path = written.startsWith("/") ? written.substring(1) : written;
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.equals("policies/authenticationstrengthpolicies")) {
      return Optional.of(STRENGTHS); // Graph's other name for the same list
    }
    return Optional.ofNullable(BY_LOWER_CASE.get(lower)).or(() -> ofMembers(path));
  }

  /** True for collections of a snapshot that decide on no verdict. */
  public static boolean isUnused(String path) {
    return UNUSED.matcher(path).matches();
  }

  private static Optional<String> ofMembers(String path) {
    Matcher matcher = MEMBERS.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String id = Ids.canonical(matcher.group(2));
    if (matcher.group(1).equalsIgnoreCase(DIRECTORY_ROLES)) {
      return Optional.of(holders(id));
    }
    return Optional.of(
        matcher.group(3).equalsIgnoreCase("members") ? members(id) : transitiveMembers(id));
  }
}
