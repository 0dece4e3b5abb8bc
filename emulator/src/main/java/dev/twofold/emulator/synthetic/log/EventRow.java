package dev.twofold.emulator.synthetic.log;

import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.company.JsonText;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What all rows of the sign-in log have in common: every key of beta (graph-api part 8). */
final class EventRow {
  private static final ObjectNode EMPTY =
      JsonText.object(
          """
          {
            "id": "", "createdDateTime": "", "userDisplayName": "", "userPrincipalName": "",
            "userId": "", "userType": "member", "appId": "", "appDisplayName": "",
            "resourceId": "", "resourceDisplayName": "", "resourceServicePrincipalId": null,
            "ipAddress": "", "ipAddressFromResourceProvider": null, "clientAppUsed": "",
            "userAgent": "", "correlationId": "", "originalRequestId": "",
            "conditionalAccessStatus": "notApplied", "isInteractive": true,
            "tokenIssuerName": "", "tokenIssuerType": "AzureAD", "homeTenantId": "",
            "homeTenantName": "", "resourceTenantId": "", "crossTenantAccessType": "none",
            "signInEventTypes": [], "incomingTokenType": "none", "authenticationProtocol": "none",
            "clientCredentialType": "none", "processingTimeInMilliseconds": 120,
            "riskDetail": "none", "riskLevelAggregated": "none", "riskLevelDuringSignIn": "none",
            "riskState": "none", "riskEventTypes": [], "riskEventTypes_v2": [],
            "status": { "errorCode": 0, "failureReason": "Other.", "additionalDetails": null },
            "deviceDetail": { "deviceId": "", "displayName": "", "operatingSystem": "",
              "browser": "", "isCompliant": false, "isManaged": false, "trustType": "" },
            "location": { "city": "", "state": "", "countryOrRegion": "",
              "geoCoordinates": { "altitude": null, "latitude": null, "longitude": null } },
            "authenticationRequirement": "singleFactorAuthentication",
            "authenticationRequirementPolicies": [], "authenticationDetails": [],
            "authenticationMethodsUsed": [], "authenticationProcessingDetails": [],
            "authenticationContextClassReferences": [], "appliedConditionalAccessPolicies": [],
            "conditionalAccessAudiences": [], "sessionLifetimePolicies": [], "mfaDetail": null,
            "networkLocationDetails": [], "autonomousSystemNumber": 64496,
            "isTenantRestricted": false, "flaggedForReview": false,
            "isThroughGlobalSecureAccess": false, "globalSecureAccessIpAddress": null,
            "signInIdentifier": "", "signInIdentifierType": null, "sessionId": null,
            "uniqueTokenIdentifier": "", "originalTransferMethod": "none",
            "tokenProtectionStatusDetails": null, "signInTokenProtectionStatus": "none",
            "servicePrincipalId": "", "servicePrincipalName": null,
            "servicePrincipalCredentialKeyId": null,
            "servicePrincipalCredentialThumbprint": null, "federatedCredentialId": null,
            "managedServiceIdentity": null, "appOwnerTenantId": null,
            "resourceOwnerTenantId": null, "authenticationAppDeviceDetails": null, "agent": null
          }
          """);

  private EventRow() {}

  static ObjectNode of(Blueprint tenant, String id, Instant at) {
    ObjectNode row = EMPTY.deepCopy();
    row.put("id", id).put("createdDateTime", at.toString());
    row.put("correlationId", new IdSeries(tenant.key(), "correlations").id(id.hashCode() >>> 1));
    row.put("originalRequestId", id).put("uniqueTokenIdentifier", id.substring(0, 22));
    row.put("resourceTenantId", tenant.company().tenantId());
    return row;
  }
}
