package dev.twofold.emulator.synthetic.content;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.JsonText;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.Registrations;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The policies of a tenant beside Conditional Access, as Graph shows them (graph-api part 7). */
final class TenantPolicyRows {
  private final Blueprint tenant;
  private final Accounts accounts;

  TenantPolicyRows(Blueprint tenant, Accounts accounts) {
    this.tenant = tenant;
    this.accounts = accounts;
  }

  ObjectNode securityDefaults() {
    return JsonText.object(
            """
            {
              "id": "00000000-0000-0000-0000-000000000005", "deletedDateTime": null,
              "displayName": "Security Defaults",
              "description": "Baseline protection for every user and administrator.",
              "isEnabled": false
            }
            """)
        .put("isEnabled", tenant.posture().securityDefaults());
  }

  ObjectNode authorization() {
    Draw draw = tenant.draw("authorization");
    ObjectNode row =
        JsonText.object(
            """
            {
              "id": "authorizationPolicy", "deletedDateTime": null,
              "displayName": "Authorization Policy", "description": "Directory wide defaults",
              "allowInvitesFrom": "everyone", "allowedToSignUpEmailBasedSubscriptions": true,
              "allowedToUseSSPR": true, "allowEmailVerifiedUsersToJoinOrganization": false,
              "allowUserConsentForRiskyApps": null, "blockMsolPowerShell": false,
              "guestUserRoleId": "10dae51f-b6af-4016-8d66-8c2a99b929b3",
              "defaultUserRolePermissions": {
                "allowedToCreateApps": true, "allowedToCreateSecurityGroups": true,
                "allowedToCreateTenants": true, "allowedToReadBitlockerKeysForOwnedDevice": true,
                "allowedToReadOtherUsers": true, "permissionGrantPoliciesAssigned": []
              },
              "permissionGrantPolicyIdsAssignedToDefaultUserRole": [], "enabledPreviewFeatures": []
            }
            """);
    row.put("allowInvitesFrom", draw.percent(40) ? "adminsAndGuestInviters" : "everyone");
    ObjectNode permissions = (ObjectNode) row.get("defaultUserRolePermissions");
    permissions.put("allowedToCreateApps", draw.percent(60));
    String grant = draw.pick(List.of("", "-legacy", "-low", "-recommended"));
    if (!grant.isEmpty()) {
      String policy = "ManagePermissionGrantsForSelf.microsoft-user-default" + grant;
      ((ArrayNode) permissions.get("permissionGrantPoliciesAssigned")).add(policy);
      ((ArrayNode) row.get("permissionGrantPolicyIdsAssignedToDefaultUserRole")).add(policy);
    }
    return row;
  }

  ObjectNode authenticationMethods() {
    ObjectNode row =
        JsonText.object(
            """
            {
              "id": "authenticationMethodsPolicy", "displayName": "Authentication Methods Policy",
              "description": "Which methods users may register", "lastModifiedDateTime": "",
              "policyVersion": "1.5", "policyMigrationState": "migrationComplete",
              "reconfirmationInDays": null,
              "registrationEnforcement": { "authenticationMethodsRegistrationCampaign": {
                "snoozeDurationInDays": 1, "state": "default", "excludeTargets": [],
                "includeTargets": [ { "id": "all_users", "targetType": "group",
                  "targetedAuthenticationMethod": "microsoftAuthenticator" } ] } },
              "reportSuspiciousActivitySettings": { "state": "default", "voiceReportingCode": 0,
                "includeTarget": { "targetType": "group", "id": "all_users" } },
              "systemCredentialPreferences": { "state": "default", "excludeTargets": [],
                "includeTargets": [ { "id": "all_users", "targetType": "group" } ] },
              "authenticationMethodConfigurations": []
            }
            """);
    row.put("lastModifiedDateTime", tenant.now().minusSeconds(9_000_000).toString());
    boolean old = tenant.draw("methods").percent(30);
    row.put("policyMigrationState", old ? "preMigration" : "migrationComplete");
    ArrayNode methods = row.withArray("authenticationMethodConfigurations");
    methods.add(method("Fido2", "fido2", Registrations.allowsKeys(tenant)));
    methods.add(
        method("MicrosoftAuthenticator", "microsoftAuthenticator", true)
            .put("isSoftwareOathEnabled", true));
    methods.add(method("Sms", "sms", Registrations.allowsPhones(tenant)));
    methods.add(method("Voice", "voice", false).put("isOfficePhoneAllowed", false));
    methods.add(method("Email", "email", true).put("allowExternalIdToUseEmailOtp", "default"));
    methods.add(
        method("TemporaryAccessPass", "temporaryAccessPass", true)
            .put("defaultLength", 8)
            .put("defaultLifetimeInMinutes", 60)
            .put("minimumLifetimeInMinutes", 60)
            .put("maximumLifetimeInMinutes", 480)
            .put("isUsableOnce", false));
    methods.add(method("SoftwareOath", "softwareOath", true));
    methods.add(method("X509Certificate", "x509Certificate", false));
    return row;
  }

  private static ObjectNode method(String id, String type, boolean enabled) {
    ObjectNode row =
        JsonText.object(
            """
            {
              "@odata.type": "", "id": "", "state": "", "excludeTargets": [],
              "includeTargets": [ { "id": "all_users", "targetType": "group",
                "isRegistrationRequired": false } ]
            }
            """);
    row.put("@odata.type", "#microsoft.graph." + type + "AuthenticationMethodConfiguration");
    return row.put("id", id).put("state", enabled ? "enabled" : "disabled");
  }

  static ObjectNode crossTenantAccess() {
    return JsonText.object(
        """
        {
          "id": "crossTenantAccessPolicy", "deletedDateTime": null,
          "displayName": "CrossTenantAccessPolicy", "definition": [], "allowedCloudEndpoints": []
        }
        """);
  }

  ObjectNode crossTenantDefault() {
    boolean trust = tenant.traits().inboundTrust();
    ObjectNode row =
        JsonText.object(
            """
            {
              "isServiceDefault": true,
              "inboundTrust": { "isMfaAccepted": false, "isCompliantDeviceAccepted": false,
                "isHybridAzureADJoinedDeviceAccepted": false },
              "b2bCollaborationInbound": null, "b2bCollaborationOutbound": null,
              "b2bDirectConnectInbound": null, "b2bDirectConnectOutbound": null,
              "automaticUserConsentSettings": { "inboundAllowed": false, "outboundAllowed": false },
              "tenantRestrictions": null, "invitationRedemptionIdentityProviderConfiguration": null
            }
            """);
    ((ObjectNode) row.get("inboundTrust")).put("isMfaAccepted", trust);
    return row.put("isServiceDefault", !trust);
  }

  /** The partner has an entry of its own in about every second tenant. */
  List<ObjectNode> crossTenantPartners() {
    boolean partner = tenant.company().tenantId().equals(tenant.partnerTenantId());
    if (partner || tenant.draw("partner trust").percent(50)) {
      return List.of();
    }
    ObjectNode row =
        JsonText.object(
            """
            {
              "tenantId": "", "isServiceProvider": true, "isInMultiTenantOrganization": null,
              "inboundTrust": null, "b2bCollaborationInbound": null,
              "b2bCollaborationOutbound": null, "b2bDirectConnectInbound": null,
              "b2bDirectConnectOutbound": null, "tenantRestrictions": null,
              "automaticUserConsentSettings": { "inboundAllowed": null, "outboundAllowed": null }
            }
            """);
    return List.of(row.put("tenantId", tenant.partnerTenantId()));
  }

  ObjectNode adminConsentRequest() {
    boolean enabled = tenant.draw("consent requests").percent(50);
    ObjectNode row =
        JsonText.object(
            """
            {
              "isEnabled": false, "notifyReviewers": true, "remindersEnabled": true,
              "requestDurationInDays": 30, "version": 1, "reviewers": []
            }
            """);
    if (enabled) {
      row.withArray("reviewers")
          .addObject()
          .put("query", "/users/" + accounts.id(0))
          .put("queryType", "MicrosoftGraph")
          .putNull("queryRoot");
    }
    return row.put("isEnabled", enabled);
  }

  static List<ObjectNode> authenticationContexts(boolean premium) {
    return premium
        ? List.of(
            JsonText.object(
                """
                {
                  "id": "c1", "displayName": "Admin step-up", "description": "Fresh MFA",
                  "isAvailable": true
                }
                """))
        : List.of();
  }

  List<ObjectNode> groupSettings() {
    if (!tenant.draw("password rules").percent(20)) {
      return List.of();
    }
    return List.of(
        JsonText.object(
            """
            {
              "id": "9f1c6f0e-58a2-4d1b-8a5e-0f3c2b1a4d5e", "displayName": "Password Rule Settings",
              "templateId": "5cf42378-d67d-4f36-ba46-e8b86229381d",
              "values": [ { "name": "EnableBannedPasswordCheck", "value": "True" },
                { "name": "LockoutThreshold", "value": "10" } ]
            }
            """));
  }
}
