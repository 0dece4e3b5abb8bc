package dev.twofold.cli.cases;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shorthand of a policy, as Graph writes it out. What is not said is as in {@code M} of
 * mfa-semantics section 12: enabled, all users, all applications, all client apps, no conditions.
 */
final class CasePolicy {
  private static final Pattern STRENGTH = Pattern.compile("strength\\((.+)\\)");
  private static final Map<String, String> STATES =
      Map.of(
          "enabled", "enabled",
          "disabled", "disabled",
          "reportOnly", "enabledForReportingButNotEnforced");

  private final JsonNode policy;
  private final String name;
  private final CaseStrengths strengths;

  CasePolicy(JsonNode policy, CaseStrengths strengths) {
    this.policy = policy;
    this.name = policy.required("is").asString();
    this.strengths = strengths;
    Json.allow(
        "policy " + name,
        policy,
        "is",
        "state",
        "includeUsers",
        "excludeUsers",
        "includeGroups",
        "excludeGroups",
        "includeRoles",
        "excludeRoles",
        "includeGuests",
        "excludeGuests",
        "apps",
        "excludeApps",
        "appFilter",
        "userActions",
        "contexts",
        "clientApplications",
        "clientApps",
        "platforms",
        "locations",
        "devices",
        "signInRisk",
        "userRisk",
        "insiderRisk",
        "flows",
        "grant",
        "session");
  }

  ObjectNode toGraph() {
    return Json.object(
        "id",
        CaseNames.id(name),
        "templateId",
        null,
        "displayName",
        name,
        "createdDateTime",
        "2026-02-03T10:00:12Z",
        "modifiedDateTime",
        null,
        "state",
        STATES.get(Json.text(policy, "state", "enabled")),
        "conditions",
        conditions(),
        "grantControls",
        grant(policy.has("grant") ? policy.get("grant").asString() : usualGrant()),
        "sessionControls",
        policy.get("session"));
  }

  private String usualGrant() {
    return switch (name.charAt(0)) {
      case 'M' -> "mfa";
      case 'B' -> "block";
      default -> throw new IllegalArgumentException("policy %s needs a grant".formatted(name));
    };
  }

  private ObjectNode conditions() {
    return Json.object(
        "userRiskLevels",
        Json.texts(policy, "userRisk"),
        "signInRiskLevels",
        Json.texts(policy, "signInRisk"),
        "clientAppTypes",
        Json.texts(policy, "clientApps", "all"),
        "servicePrincipalRiskLevels",
        List.of(),
        "insiderRiskLevels",
        flags("insiderRisk"),
        "platforms",
        platforms(),
        "locations",
        locations(),
        "devices",
        devices(),
        "clientApplications",
        policy.get("clientApplications"),
        "authenticationFlows",
        policy.has("flows") ? Json.object("transferMethods", flags("flows")) : null,
        "applications",
        applications(),
        "users",
        users());
  }

  private ObjectNode users() {
    boolean named =
        policy.has("includeGroups") || policy.has("includeRoles") || policy.has("includeGuests");
    String[] usual =
        named || policy.has("clientApplications") ? new String[0] : new String[] {"All"};
    return Json.object(
        "includeUsers",
        CaseNames.ids(Json.texts(policy, "includeUsers", usual)),
        "excludeUsers",
        ids("excludeUsers"),
        "includeGroups",
        ids("includeGroups"),
        "excludeGroups",
        ids("excludeGroups"),
        "includeRoles",
        ids("includeRoles"),
        "excludeRoles",
        ids("excludeRoles"),
        "includeGuestsOrExternalUsers",
        guests("includeGuests"),
        "excludeGuestsOrExternalUsers",
        guests("excludeGuests"));
  }

  private ObjectNode guests(String side) {
    if (!policy.has(side)) {
      return null;
    }
    JsonNode guests = policy.get(side);
    Json.allow(side, guests, "types", "tenants");
    String types = String.join(",", Json.texts(guests, "types"));
    return Json.object(
        "guestOrExternalUserTypes", types, "externalTenants", tenants(guests.get("tenants")));
  }

  private static ObjectNode tenants(JsonNode tenants) {
    return Json.absent(tenants)
        ? Json.object(
            "@odata.type",
            "#microsoft.graph.conditionalAccessAllExternalTenants",
            "membershipKind",
            "all")
        : Json.object(
            "@odata.type",
            "#microsoft.graph.conditionalAccessEnumeratedExternalTenants",
            "membershipKind",
            "enumerated",
            "members",
            CaseNames.ids(Json.texts(tenants)));
  }

  private ObjectNode applications() {
    boolean otherwiseAimed =
        policy.has("userActions")
            || policy.has("contexts")
            || policy.path("appFilter").has("include");
    String[] usual = otherwiseAimed ? new String[0] : new String[] {"All"};
    return Json.object(
        "includeApplications",
        CaseNames.ids(Json.texts(policy, "apps", usual)),
        "excludeApplications",
        ids("excludeApps"),
        "includeUserActions",
        Json.texts(policy, "userActions").stream().map("urn:user:"::concat).toList(),
        "includeAuthenticationContextClassReferences",
        Json.texts(policy, "contexts"),
        "applicationFilter",
        filter("appFilter"));
  }

  private ObjectNode platforms() {
    return sides("platforms", "includePlatforms", "excludePlatforms", false);
  }

  private ObjectNode locations() {
    return sides("locations", "includeLocations", "excludeLocations", true);
  }

  private ObjectNode sides(String condition, String include, String exclude, boolean names) {
    if (!policy.has(condition)) {
      return null;
    }
    JsonNode sides = policy.get(condition);
    Json.allow(condition, sides, "include", "exclude");
    List<String> included = Json.texts(sides, "include");
    List<String> excluded = Json.texts(sides, "exclude");
    return Json.object(
        include,
        names ? CaseNames.ids(included) : included,
        exclude,
        names ? CaseNames.ids(excluded) : excluded);
  }

  private ObjectNode devices() {
    return policy.has("devices") ? Json.object("deviceFilter", filter("devices")) : null;
  }

  private ObjectNode filter(String condition) {
    if (!policy.has(condition)) {
      return null;
    }
    JsonNode filter = policy.get(condition);
    Json.allow(condition, filter, "include", "exclude");
    String mode = filter.has("include") ? "include" : "exclude";
    return Json.object("mode", mode, "rule", filter.get(mode));
  }

  private ObjectNode grant(String text) {
    if (text.equals("none")) {
      return null;
    }
    List<String> controls = List.of(text.split(" AND | OR ", -1));
    return Json.object(
        "operator",
        text.contains(" AND ") ? "AND" : "OR",
        "builtInControls",
        controls.stream().filter(CasePolicy::isBuiltIn).toList(),
        "customAuthenticationFactors",
        controls.contains("customControl") ? List.of("ThirdPartyMfa") : List.of(),
        "termsOfUse",
        controls.contains("termsOfUse") ? List.of(CaseNames.id("termsOfUse")) : List.of(),
        "authenticationStrength",
        strength(controls));
  }

  private static boolean isBuiltIn(String control) {
    return !control.equals("customControl")
        && !control.equals("termsOfUse")
        && !STRENGTH.matcher(control).matches();
  }

  private ObjectNode strength(List<String> controls) {
    return controls.stream()
        .map(STRENGTH::matcher)
        .filter(Matcher::matches)
        .map(matcher -> strengths.toGraph(matcher.group(1)))
        .findFirst()
        .orElse(null);
  }

  /** A flags enum, whose values Graph joins with commas; null where it is not configured. */
  private String flags(String condition) {
    return policy.has(condition) ? String.join(",", Json.texts(policy.get(condition))) : null;
  }

  private List<String> ids(String property) {
    return CaseNames.ids(Json.texts(policy, property));
  }
}
