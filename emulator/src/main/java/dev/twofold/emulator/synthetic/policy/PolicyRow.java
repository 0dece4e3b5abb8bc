package dev.twofold.emulator.synthetic.policy;

import dev.twofold.emulator.synthetic.company.JsonText;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Conditional Access policy as Graph shows it, with all its keys (graph-api part 6). Starts as an
 * enabled policy for all users, all applications and all clients that asks for nothing.
 */
final class PolicyRow {
  private static final ObjectNode EMPTY =
      JsonText.object(
          """
          {
            "id": "", "templateId": null, "displayName": "", "createdDateTime": "",
            "modifiedDateTime": null, "state": "enabled", "deletedDateTime": null,
            "conditions": {
              "userRiskLevels": [], "signInRiskLevels": [], "clientAppTypes": ["all"],
              "servicePrincipalRiskLevels": [], "insiderRiskLevels": null, "platforms": null,
              "locations": null, "devices": null, "clientApplications": null,
              "authenticationFlows": null,
              "applications": {
                "includeApplications": ["All"], "excludeApplications": [], "includeUserActions": [],
                "includeAuthenticationContextClassReferences": [], "applicationFilter": null
              },
              "users": {
                "includeUsers": ["All"], "excludeUsers": [], "includeGroups": [],
                "excludeGroups": [], "includeRoles": [], "excludeRoles": [],
                "includeGuestsOrExternalUsers": null, "excludeGuestsOrExternalUsers": null
              }
            },
            "grantControls": null, "sessionControls": null
          }
          """);

  private final ObjectNode row = EMPTY.deepCopy();

  PolicyRow(String displayName) {
    row.put("displayName", displayName);
  }

  private ObjectNode conditions() {
    return (ObjectNode) row.get("conditions");
  }

  private ObjectNode users() {
    return (ObjectNode) conditions().get("users");
  }

  private ObjectNode applications() {
    return (ObjectNode) conditions().get("applications");
  }

  private static void set(ObjectNode parent, String key, List<String> values) {
    ArrayNode list = parent.putArray(key);
    values.forEach(list::add);
  }

  /** {@code enabled}, {@code disabled} or {@code enabledForReportingButNotEnforced}. */
  PolicyRow state(String state) {
    row.put("state", state);
    return this;
  }

  PolicyRow template(String id) {
    row.put("templateId", id);
    return this;
  }

  PolicyRow clients(String... types) {
    set(conditions(), "clientAppTypes", List.of(types));
    return this;
  }

  PolicyRow includeApplications(String... ids) {
    set(applications(), "includeApplications", List.of(ids));
    return this;
  }

  PolicyRow excludeApplications(String... ids) {
    set(applications(), "excludeApplications", List.of(ids));
    return this;
  }

  /** For a user action, and so for no application. */
  PolicyRow userAction(String action) {
    set(applications(), "includeApplications", List.of());
    set(applications(), "includeUserActions", List.of(action));
    return this;
  }

  PolicyRow includeRoles(List<String> roles) {
    set(users(), "includeUsers", List.of());
    set(users(), "includeRoles", roles);
    return this;
  }

  PolicyRow exclude(LeftOut leftOut) {
    set(users(), "excludeUsers", leftOut.users());
    set(users(), "excludeGroups", leftOut.groups());
    set(users(), "excludeRoles", leftOut.roles());
    return this;
  }

  PolicyRow excludeGuests() {
    guests(
        "excludeGuestsOrExternalUsers",
        "internalGuest,b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,"
            + "otherExternalUser,serviceProvider");
    return this;
  }

  /** For users of service providers and for nobody else. */
  PolicyRow includeServiceProviders() {
    set(users(), "includeUsers", List.of());
    guests("includeGuestsOrExternalUsers", "serviceProvider");
    return this;
  }

  private void guests(String key, String types) {
    ObjectNode guests = users().putObject(key);
    guests.put("guestOrExternalUserTypes", types);
    guests
        .putObject("externalTenants")
        .put("@odata.type", "#microsoft.graph.conditionalAccessAllExternalTenants")
        .put("membershipKind", "all");
  }

  /** Not for devices that this filter takes in. */
  PolicyRow excludeDevices(String rule) {
    conditions()
        .putObject("devices")
        .putObject("deviceFilter")
        .put("mode", "exclude")
        .put("rule", rule);
    return this;
  }

  PolicyRow platforms(String... platforms) {
    ObjectNode condition = conditions().putObject("platforms");
    set(condition, "includePlatforms", List.of(platforms));
    set(condition, "excludePlatforms", List.of());
    return this;
  }

  PolicyRow locations(List<String> include, List<String> exclude) {
    ObjectNode condition = conditions().putObject("locations");
    set(condition, "includeLocations", include);
    set(condition, "excludeLocations", exclude);
    return this;
  }

  PolicyRow signInRisk(String... levels) {
    set(conditions(), "signInRiskLevels", List.of(levels));
    return this;
  }

  PolicyRow userRisk(String... levels) {
    set(conditions(), "userRiskLevels", List.of(levels));
    return this;
  }

  /** Asks for these controls: all ({@code AND}) or one of them ({@code OR}). */
  PolicyRow grant(String operator, String... controls) {
    ObjectNode grant = row.putObject("grantControls");
    grant.put("operator", operator);
    set(grant, "builtInControls", List.of(controls));
    grant.putArray("customAuthenticationFactors");
    grant.putArray("termsOfUse");
    grant.putNull("authenticationStrength");
    return this;
  }

  PolicyRow customControl(String name) {
    grant("OR");
    set((ObjectNode) row.get("grantControls"), "customAuthenticationFactors", List.of(name));
    return this;
  }

  PolicyRow strength(ObjectNode strength) {
    grant("OR");
    ((ObjectNode) row.get("grantControls")).set("authenticationStrength", strength);
    return this;
  }

  /** Asks for a new sign-in after so many hours, and for nothing else. */
  PolicyRow signInFrequency(int hours) {
    ObjectNode session = row.putObject("sessionControls");
    session.putNull("applicationEnforcedRestrictions");
    session.putNull("cloudAppSecurity");
    session.putNull("persistentBrowser");
    session.putNull("disableResilienceDefaults");
    session
        .putObject("signInFrequency")
        .put("value", hours)
        .put("type", "hours")
        .put("authenticationType", "primaryAndSecondaryAuthentication")
        .put("frequencyInterval", "timeBased")
        .put("isEnabled", true);
    return this;
  }

  /** The row. */
  ObjectNode row(String id, String createdDateTime) {
    row.put("id", id).put("createdDateTime", createdDateTime);
    if (row.get("grantControls") instanceof ObjectNode grant) {
      grant.put(
          "authenticationStrength@odata.context",
          "https://graph.microsoft.com/v1.0/$metadata#identity/conditionalAccess/policies('%s')/grantControls/authenticationStrength/$entity"
              .formatted(id));
    }
    return row;
  }
}
