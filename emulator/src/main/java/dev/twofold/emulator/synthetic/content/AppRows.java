package dev.twofold.emulator.synthetic.content;

import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.company.JsonText;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.CloudApp;
import dev.twofold.emulator.synthetic.tenant.PartnerApp;
import dev.twofold.emulator.world.PermissionIds;
import dev.twofold.emulator.world.Permissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Applications, service principals and consents as Graph shows them (graph-api part 8). */
final class AppRows {
  private static final String MICROSOFT = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";
  private static final int IN_HOUSE = 1_000;
  private static final int PARTNER = 1_001;
  private static final int LARGE = 30;

  private final Blueprint tenant;
  private final IdSeries ids;
  private final IdSeries appIds;

  AppRows(Blueprint tenant) {
    this.tenant = tenant;
    this.ids = new IdSeries(tenant.key(), "service principals");
    this.appIds = new IdSeries(tenant.key(), "applications");
  }

  List<ObjectNode> servicePrincipals() {
    List<ObjectNode> rows = new ArrayList<>();
    for (CloudApp app : CloudApp.values()) {
      ObjectNode row = principal(ids.id(rows.size()), app.id(), app.displayName(), MICROSOFT);
      if (app == CloudApp.GRAPH) {
        addPermissions(row);
      }
      rows.add(row);
    }
    if (hasInHouse()) {
      rows.add(
          principal(ids.id(IN_HOUSE), appIds.id(0), inHouseName(), tenant.company().tenantId()));
    }
    if (tenant.consented()) {
      rows.add(
          principal(
              ids.id(PARTNER), PartnerApp.CLIENT_ID, PartnerApp.NAME, tenant.partnerTenantId()));
    }
    return rows;
  }

  private static void addPermissions(ObjectNode graph) {
    for (PermissionIds.Permission permission : PermissionIds.all()) {
      ObjectNode role = graph.withArray("appRoles").addObject();
      role.put("id", permission.appRoleId()).put("value", permission.name());
      role.put("displayName", permission.name()).put("isEnabled", true);
      role.putArray("allowedMemberTypes").add("Application");
      graph
          .withArray("oauth2PermissionScopes")
          .addObject()
          .put("id", permission.scopeId())
          .put("value", permission.name())
          .put("type", "Admin")
          .put("isEnabled", true);
    }
  }

  private boolean hasInHouse() {
    return tenant.roster().size() >= LARGE;
  }

  private String inHouseName() {
    return tenant.company().name() + " ERP";
  }

  private static ObjectNode principal(String id, String appId, String name, String owner) {
    ObjectNode row =
        JsonText.object(
            """
            {
              "id": "", "deletedDateTime": null, "accountEnabled": true, "appId": "",
              "appDisplayName": "", "displayName": "", "appOwnerOrganizationId": "",
              "appRoleAssignmentRequired": false, "servicePrincipalType": "Application",
              "signInAudience": "AzureADMultipleOrgs", "replyUrls": [], "tags": [],
              "verifiedPublisher": null, "appRoles": [], "oauth2PermissionScopes": [],
              "passwordCredentials": [], "keyCredentials": [], "customSecurityAttributes": null
            }
            """);
    row.put("id", id).put("appId", appId).put("appDisplayName", name).put("displayName", name);
    return row.put("appOwnerOrganizationId", owner);
  }

  List<ObjectNode> applications() {
    if (!hasInHouse()) {
      return List.of();
    }
    ObjectNode row =
        JsonText.object(
            """
            {
              "id": "", "deletedDateTime": null, "appId": "", "displayName": "",
              "createdDateTime": "", "publisherDomain": "", "signInAudience": "AzureADMyOrg",
              "passwordCredentials": [], "keyCredentials": [], "requiredResourceAccess": [],
              "web": { "redirectUris": [] }
            }
            """);
    row.put("id", appIds.id(1)).put("appId", appIds.id(0)).put("displayName", inHouseName());
    row.put("createdDateTime", tenant.now().minus(Duration.ofDays(900)).toString());
    row.put("publisherDomain", tenant.company().domain());
    row.withArray("passwordCredentials")
        .addObject()
        .putNull("customKeyIdentifier")
        .put("displayName", "server")
        .put("startDateTime", tenant.now().minus(Duration.ofDays(900)).toString())
        .put("endDateTime", tenant.now().plus(Duration.ofDays(30)).toString())
        .put("hint", "abc")
        .put("keyId", appIds.id(2))
        .putNull("secretText");
    return List.of(row);
  }

  List<ObjectNode> grants() {
    if (!tenant.consented()) {
      return List.of();
    }
    ObjectNode row =
        JsonText.object(
            """
            {
              "id": "", "clientId": "", "consentType": "AllPrincipals", "principalId": null,
              "resourceId": "", "scope": ""
            }
            """);
    row.put("id", new IdSeries(tenant.key(), "grants").id(0)).put("clientId", ids.id(PARTNER));
    row.put("resourceId", ids.id(List.of(CloudApp.values()).indexOf(CloudApp.GRAPH)));
    return List.of(row.put("scope", String.join(" ", Permissions.READ.stream().sorted().toList())));
  }
}
