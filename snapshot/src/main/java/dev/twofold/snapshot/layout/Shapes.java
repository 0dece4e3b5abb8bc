package dev.twofold.snapshot.layout;

import dev.twofold.snapshot.json.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from its keys, and from where it lies, which collection an object belongs to. */
final class Shapes {
  private static final Pattern MEMBER_FILE =
      Pattern.compile(
          "(?i)(?:.*/)?groups/([^/]+)/(?:transitiveMembers|members)(?:/.*|\\.json)",
          Pattern.DOTALL);
  private static final String SECURITY_DEFAULTS_ID = "00000000-0000-0000-0000-000000000005";

  /**
   * Parts of a document that describes a tenant as a whole, by key without case and underscores.
   */
  private static final Map<String, String> DOCUMENT_KEYS =
      Map.ofEntries(
          Map.entry("conditionalaccesspolicies", CollectionPaths.POLICIES),
          Map.entry("namedlocations", CollectionPaths.NAMED_LOCATIONS),
          Map.entry("authenticationstrengthpolicies", CollectionPaths.STRENGTHS),
          Map.entry("authenticationstrengths", CollectionPaths.STRENGTHS),
          Map.entry("users", CollectionPaths.USERS),
          Map.entry("groups", CollectionPaths.GROUPS),
          Map.entry("serviceprincipals", CollectionPaths.SERVICE_PRINCIPALS),
          Map.entry("applications", CollectionPaths.APPLICATIONS),
          Map.entry("domains", CollectionPaths.DOMAINS),
          Map.entry("domainsettings", CollectionPaths.DOMAINS),
          Map.entry("organization", CollectionPaths.ORGANIZATION),
          Map.entry("tenantdetails", CollectionPaths.ORGANIZATION),
          Map.entry("roledefinitions", CollectionPaths.ROLE_DEFINITIONS),
          Map.entry("roleassignments", CollectionPaths.ROLE_ASSIGNMENTS),
          Map.entry("userregistrationdetails", CollectionPaths.REGISTRATION),
          Map.entry("securitydefaults", CollectionPaths.SECURITY_DEFAULTS),
          Map.entry(
              "identitysecuritydefaultsenforcementpolicy", CollectionPaths.SECURITY_DEFAULTS));

  private record Shape(String collection, Predicate<Element> fits) {}

  /** The first that fits is it, so that the more special ones come first. */
  private static final List<Shape> SHAPES =
      List.of(
          new Shape(CollectionPaths.POLICIES, row -> row.get("conditions").isPresent()),
          new Shape(CollectionPaths.NAMED_LOCATIONS, Shapes::isNamedLocation),
          new Shape(CollectionPaths.STRENGTHS, all("allowedCombinations")),
          new Shape(CollectionPaths.REGISTRATION, any("isMfaRegistered", "methodsRegistered")),
          new Shape(CollectionPaths.METHODS, all("id", "methods")),
          new Shape(CollectionPaths.USERS, all("userPrincipalName")),
          new Shape(CollectionPaths.REQUIREMENTS, all("id", "perUserMfaState")),
          new Shape(
              CollectionPaths.ROLE_ELIGIBILITIES,
              all("principalId", "roleDefinitionId", "roleEligibilityScheduleId")),
          new Shape(CollectionPaths.ROLE_ASSIGNMENTS, all("principalId", "roleDefinitionId")),
          new Shape(CollectionPaths.ROLE_DEFINITIONS, any("isBuiltIn", "rolePermissions")),
          new Shape(CollectionPaths.GROUPS, any("groupTypes", "securityEnabled", "mailEnabled")),
          new Shape(CollectionPaths.SECURITY_DEFAULTS, Shapes::isSecurityDefaults),
          new Shape(CollectionPaths.ORGANIZATION, any("verifiedDomains", "tenantType")),
          new Shape(CollectionPaths.DOMAINS, all("authenticationType", "isVerified")),
          new Shape(CollectionPaths.TRUST_PARTNERS, Shapes::isPartnerTrust),
          new Shape(CollectionPaths.TRUST_DEFAULT, any("inboundTrust", "isServiceDefault")),
          new Shape(CollectionPaths.SERVICE_PRINCIPALS, all("appId", "servicePrincipalType")),
          new Shape(CollectionPaths.APPLICATIONS, all("appId", "signInAudience")));

  private Shapes() {}

  /** The collection that the object belongs to. */
  static Optional<String> of(Element row) {
    return SHAPES.stream()
        .filter(shape -> shape.fits().test(row))
        .map(Shape::collection)
        .findFirst();
  }

  /** The group whose members a file lists, told by its path. */
  static Optional<String> groupWhoseMembersLieIn(String file) {
    Matcher matcher = MEMBER_FILE.matcher(file);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The collection behind a key of a document that describes a whole tenant. */
  static Optional<String> ofDocumentKey(String key) {
    return Optional.ofNullable(DOCUMENT_KEYS.get(key.toLowerCase(Locale.ROOT).replace("_", "")));
  }

  private static Predicate<Element> all(String... keys) {
    return row -> List.of(keys).stream().allMatch(row::has);
  }

  private static Predicate<Element> any(String... keys) {
    return row -> List.of(keys).stream().anyMatch(row::has);
  }

  private static boolean isNamedLocation(Element row) {
    return row.text("@odata.type").filter(type -> type.contains("amedLocation")).isPresent()
        || any("ipRanges", "countriesAndRegions", "compliantNetworkType").test(row);
  }

  private static boolean isSecurityDefaults(Element row) {
    return row.has("isEnabled")
        && (row.text("id").filter(SECURITY_DEFAULTS_ID::equals).isPresent()
            || row.text("displayName").filter("Security Defaults"::equalsIgnoreCase).isPresent());
  }

  private static boolean isPartnerTrust(Element row) {
    return row.has("tenantId")
        && any("inboundTrust", "b2bCollaborationInbound", "isServiceProvider").test(row);
  }
}
