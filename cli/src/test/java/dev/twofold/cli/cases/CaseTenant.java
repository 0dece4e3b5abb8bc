package dev.twofold.cli.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tenant of a case, as a snapshot of Graph's answers (contracts section 2). What is not said is
 * as in T0 of mfa-semantics section 12.
 */
final class CaseTenant {
  static final String DOMAIN = "t0.example";
  private static final String TAKEN_AT = "2026-11-21T07:12:00Z";

  private final JsonNode tenant;
  private final List<CaseUser> users;
  private final CaseStrengths strengths;
  private final Map<String, JsonNode> collections = new LinkedHashMap<>();

  private CaseTenant(JsonNode tenant) {
    Json.allow(
        "tenant",
        tenant,
        "createdDateTime",
        "user",
        "users",
        "groups",
        "customRoles",
        "policies",
        "namedLocations",
        "strengths",
        "securityDefaults",
        "domains",
        "inboundTrust",
        "servicePrincipals",
        "settings",
        "licence",
        "files",
        "notRead");
    this.tenant = tenant;
    this.strengths = new CaseStrengths(tenant.get("strengths"));
    JsonNode user = tenant.has("user") ? tenant.get("user") : Json.object();
    this.users =
        Stream.concat(Stream.of(user), Json.items(tenant.get("users")).stream())
            .map(CaseUser::new)
            .toList();
    collect();
    Json.texts(tenant, "notRead").forEach(collections::remove);
  }

  /** Writes the tenant of this case as a snapshot into {@code folder}. */
  static void write(Case test, Path folder) throws IOException {
    CaseTenant written = new CaseTenant(test.tenant());
    for (Map.Entry<String, JsonNode> collection : written.collections.entrySet()) {
      writeFile(folder.resolve(collection.getKey() + ".json"), collection.getValue());
    }
    writeFile(folder.resolve("snapshot.json"), written.manifest());
  }

  /** The answers of Graph by path, without those that were not read. */
  static Map<String, JsonNode> collections(Case test) {
    return new CaseTenant(test.tenant()).collections;
  }

  private static void writeFile(Path file, JsonNode content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content));
  }

  private ObjectNode manifest() {
    ObjectNode states = Json.object();
    collections.keySet().forEach(path -> states.set(path, Json.object("status", "read")));
    for (String path : Json.texts(tenant, "notRead")) {
      ObjectNode error = Json.object("code", "Forbidden", "message", "Insufficient privileges.");
      states.set(path, Json.object("status", "notRead", "error", error));
    }
    return Json.object(
        "tenant",
        Json.object("id", CaseNames.id("T0"), "displayName", "T0"),
        "takenAt",
        TAKEN_AT,
        "takenBy",
        "a test case",
        "collections",
        states);
  }

  private void collect() {
    collectOrganization();
    collectPeople();
    collectGroups();
    collectRoles();
    collectPolicies();
    collectTrust();
    put("settings", settings());
    put("servicePrincipals", each("servicePrincipals", CaseTenant::servicePrincipal));
    JsonNode files = tenant.has("files") ? tenant.get("files") : Json.object();
    files.properties().forEach(file -> put(file.getKey(), file.getValue()));
  }

  private void collectOrganization() {
    put(
        "organization",
        Json.list(
            List.of(
                Json.object(
                    "id",
                    CaseNames.id("T0"),
                    "displayName",
                    "T0",
                    "tenantType",
                    "AAD",
                    "createdDateTime",
                    Json.text(tenant, "createdDateTime", "2021-03-09T08:12:44Z")))));
    List<ObjectNode> domains = new ArrayList<>(List.of(domain(DOMAIN, "Managed")));
    for (JsonNode federated : Json.items(tenant.get("domains"))) {
      Json.allow("domain", federated, "is", "federatedIdpMfaBehavior", "supportsMfa");
      String name = federated.required("is").asString();
      domains.add(domain(name, "Federated"));
      put("domains/" + name + "/federationConfiguration", federation(federated));
    }
    put("domains", Json.list(domains));
    put("subscribedSkus", Json.list(List.of(sku(Json.text(tenant, "licence", "P2")))));
  }

  private static ObjectNode domain(String name, String authenticationType) {
    return Json.object(
        "id", name, "authenticationType", authenticationType, "isRoot", true, "isVerified", true);
  }

  private static ObjectNode federation(JsonNode domain) {
    ObjectNode configuration =
        Json.object(
            "@odata.type",
            "#microsoft.graph.internalDomainFederation",
            "id",
            CaseNames.id("federation"),
            "displayName",
            "Identity provider",
            "issuerUri",
            "http://sts.t0.example/adfs/services/trust",
            "preferredAuthenticationProtocol",
            "wsFed",
            "federatedIdpMfaBehavior",
            domain.get("federatedIdpMfaBehavior"));
    if (domain.has("supportsMfa")) {
      configuration.set("supportsMfa", domain.get("supportsMfa"));
    }
    return Json.list(List.of(configuration));
  }

  private static ObjectNode sku(String licence) {
    boolean p2 = licence.equals("P2");
    ObjectNode plan =
        Json.object(
            "servicePlanId",
            p2 ? "eec0eb4f-6444-4f95-aba0-50c24d67f998" : "41781fb2-bc02-4b7c-bd55-b576c07bb09d",
            "servicePlanName",
            p2 ? "AAD_PREMIUM_P2" : "AAD_PREMIUM",
            "provisioningStatus",
            "Success",
            "appliesTo",
            "User");
    return Json.object(
        "skuPartNumber",
        plan.get("servicePlanName"),
        "capabilityStatus",
        "Enabled",
        "appliesTo",
        "User",
        "servicePlans",
        List.of(plan));
  }

  private void collectPeople() {
    put("users", Json.list(users.stream().map(CaseUser::toGraph).toList()));
    put(
        "users/authentication/requirements",
        Json.list(users.stream().map(CaseUser::requirements).toList()));
    put(
        "reports/authenticationMethods/userRegistrationDetails",
        Json.list(
            users.stream()
                .filter(CaseUser::inRegistrationReport)
                .map(CaseUser::registration)
                .toList()));
  }

  private void collectGroups() {
    put("groups", each("groups", CaseTenant::group));
    for (JsonNode group : Json.items(tenant.get("groups"))) {
      String name = group.required("is").asString();
      put(
          "groups/" + CaseNames.id(name) + "/transitiveMembers",
          Json.list(transitiveMembers(name).stream().map(this::member).toList()));
    }
  }

  private static ObjectNode group(JsonNode group) {
    Json.allow("group", group, "is", "members", "dynamic", "roles");
    boolean dynamic = Json.flag(group, "dynamic", false);
    return Json.object(
        "id",
        CaseNames.id(group.required("is").asString()),
        "displayName",
        group.get("is"),
        "securityEnabled",
        true,
        "mailEnabled",
        false,
        "groupTypes",
        dynamic ? List.of("DynamicMembership") : List.of(),
        "isAssignableToRole",
        group.has("roles"));
  }

  private Set<String> transitiveMembers(String group) {
    Set<String> members = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(group));
    while (!open.isEmpty()) {
      for (String member : membersOf(open.pop())) {
        if (members.add(member)) {
          open.add(member);
        }
      }
    }
    return members;
  }

  private List<String> membersOf(String name) {
    return Json.items(tenant.get("groups")).stream()
        .filter(group -> group.path("is").asString().equals(name))
        .flatMap(group -> Json.texts(group, "members").stream())
        .toList();
  }

  private ObjectNode member(String name) {
    boolean isUser = users.stream().anyMatch(user -> user.name().equals(name));
    return Json.object(
        "@odata.type",
        isUser ? "#microsoft.graph.user" : "#microsoft.graph.group",
        "id",
        CaseNames.id(name),
        "displayName",
        name);
  }

  private void collectRoles() {
    List<ObjectNode> definitions = new ArrayList<>();
    CaseNames.ROLES.keySet().stream()
        .sorted()
        .forEach(role -> definitions.add(roleDefinition(role, true)));
    Json.texts(tenant, "customRoles").forEach(role -> definitions.add(roleDefinition(role, false)));
    put("roleManagement/directory/roleDefinitions", Json.list(definitions));
    put("roleManagement/directory/roleAssignments", Json.list(roleAssignments()));
    put(
        "roleManagement/directory/roleEligibilityScheduleInstances",
        Json.list(
            users.stream()
                .flatMap(user ->
                    user.eligibleRoles().stream()
                        .map(role -> roleAssignment(user.name(), role, "/")))
                .toList()));
  }

  private static ObjectNode roleDefinition(String name, boolean builtIn) {
    return Json.object(
        "id",
        CaseNames.id(name),
        "templateId",
        CaseNames.id(name),
        "displayName",
        name,
        "isBuiltIn",
        builtIn,
        "isEnabled",
        true);
  }

  private List<ObjectNode> roleAssignments() {
    List<ObjectNode> assignments = new ArrayList<>();
    for (CaseUser user : users) {
      user.roles().forEach(role -> assignments.add(roleAssignment(user.name(), role, "/")));
      String unit = "/administrativeUnits/" + CaseNames.id("unit");
      user.scopedRoles().forEach(role -> assignments.add(roleAssignment(user.name(), role, unit)));
    }
    for (JsonNode group : Json.items(tenant.get("groups"))) {
      for (String role : Json.texts(group, "roles")) {
        assignments.add(roleAssignment(group.required("is").asString(), role, "/"));
      }
    }
    return assignments;
  }

  private static ObjectNode roleAssignment(String principal, String role, String scope) {
    return Json.object(
        "id",
        CaseNames.id(principal + role + scope),
        "principalId",
        CaseNames.id(principal),
        "roleDefinitionId",
        CaseNames.id(role),
        "directoryScopeId",
        scope);
  }

  private void collectPolicies() {
    put(
        "identity/conditionalAccess/policies",
        each("policies", policy -> new CasePolicy(policy, strengths).toGraph()));
    put(
        "identity/conditionalAccess/namedLocations",
        each("namedLocations", CaseTenant::namedLocation));
    put("identity/conditionalAccess/authenticationStrength/policies", Json.list(strengths.all()));
    put(
        "policies/identitySecurityDefaultsEnforcementPolicy",
        Json.object(
            "id",
            "00000000-0000-0000-0000-000000000005",
            "displayName",
            "Security Defaults",
            "isEnabled",
            Json.flag(tenant, "securityDefaults", false)));
    put(
        "policies/authenticationMethodsPolicy",
        Json.object("id", "authenticationMethodsPolicy", "displayName", "Methods"));
    put(
        "policies/authorizationPolicy",
        Json.object("id", "authorizationPolicy", "displayName", "Authorization"));
  }

  private static ObjectNode namedLocation(JsonNode location) {
    Json.allow(
        "location",
        location,
        "is",
        "trusted",
        "ranges",
        "countries",
        "byGps",
        "withUnknown",
        "compliantNetwork");
    ObjectNode written =
        Json.object(
            "id",
            CaseNames.id(location.required("is").asString()),
            "displayName",
            location.get("is"));
    if (location.has("ranges")) {
      return written.setAll(
          Json.object(
              "@odata.type",
              "#microsoft.graph.ipNamedLocation",
              "isTrusted",
              Json.flag(location, "trusted", false),
              "ipRanges",
              ranges(location).stream().map(CaseTenant::range).toList()));
    }
    if (location.has("countries")) {
      return written.setAll(country(location));
    }
    return written.setAll(
        Json.object(
            "@odata.type",
            "#microsoft.graph.compliantNetworkNamedLocation",
            "compliantNetworkType",
            "allTenantCompliantNetworks",
            "isTrusted",
            Json.flag(location, "trusted", false)));
  }

  private static ObjectNode country(JsonNode location) {
    return Json.object(
        "@odata.type",
        "#microsoft.graph.countryNamedLocation",
        "countriesAndRegions",
        countries(location),
        "countryLookupMethod",
        Json.flag(location, "byGps", false) ? "authenticatorAppGps" : "clientIpAddress",
        "includeUnknownCountriesAndRegions",
        Json.flag(location, "withUnknown", false));
  }

  /** The codes, or for {@code every} all of ISO 3166 and Kosovo, as Microsoft lists them. */
  private static List<String> countries(JsonNode location) {
    List<String> codes = Json.texts(location, "countries");
    return codes.equals(List.of("every"))
        ? Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK")).toList()
        : codes;
  }

  /** The ranges; {@code every IPv4 /9} stands for the 512 ranges that IPv4 consists of. */
  static List<String> ranges(JsonNode location) {
    List<String> ranges = Json.texts(location, "ranges");
    return ranges.equals(List.of("every IPv4 /9"))
        ? IntStream.range(0, 512)
            .mapToObj(i -> "%d.%d.0.0/9".formatted(i / 2, i % 2 * 128))
            .toList()
        : ranges;
  }

  private static ObjectNode range(String cidr) {
    String type = cidr.contains(":") ? "iPv6CidrRange" : "iPv4CidrRange";
    return Json.object("@odata.type", "#microsoft.graph." + type, "cidrAddress", cidr);
  }

  private void collectTrust() {
    List<String> trusted = Json.texts(tenant, "inboundTrust");
    put(
        "policies/crossTenantAccessPolicy/default",
        Json.object(
            "isServiceDefault",
            trusted.isEmpty(),
            "inboundTrust",
            Json.object(
                "isMfaAccepted",
                trusted.contains("mfa"),
                "isCompliantDeviceAccepted",
                trusted.contains("compliantDevice"),
                "isHybridAzureADJoinedDeviceAccepted",
                trusted.contains("hybridJoinedDevice"))));
    put("policies/crossTenantAccessPolicy/partners", Json.list(List.of()));
  }

  /** Tags are custom security attributes of the attribute set {@code Access}. */
  private static ObjectNode servicePrincipal(JsonNode principal) {
    Json.allow("servicePrincipal", principal, "is", "type", "tag");
    String name = principal.required("is").asString();
    ObjectNode written =
        Json.object(
            "id",
            CaseNames.id("service principal " + name),
            "appId",
            CaseNames.id(name),
            "displayName",
            name,
            "servicePrincipalType",
            Json.text(principal, "type", "Application"),
            "accountEnabled",
            true,
            "customSecurityAttributes",
            null);
    if (principal.has("tag")) {
      ObjectNode access =
          Json.object(
              "@odata.type",
              "#microsoft.graph.customSecurityAttributeValue",
              "Tag",
              principal.get("tag"));
      written.set("customSecurityAttributes", Json.object("Access", access));
    }
    return written;
  }

  private ObjectNode settings() {
    ObjectNode settings =
        Json.object(
            "mfaTrustedIps",
            List.of(),
            "skipMfaForFederatedOnIntranet",
            false,
            "appPasswordsAllowed",
            true,
            "baselineScopesEnforced",
            true,
            "compliantNetworkSignalling",
            false);
    if (tenant.has("settings")) {
      Json.allow("settings", tenant.get("settings"), Json.names(settings).toArray(String[]::new));
      settings.setAll((ObjectNode) tenant.get("settings"));
    }
    return settings;
  }

  private ObjectNode each(String property, Function<JsonNode, ObjectNode> written) {
    return Json.list(Json.items(tenant.get(property)).stream().map(written).toList());
  }

  private void put(String path, JsonNode content) {
    collections.put(path, content);
  }
}
