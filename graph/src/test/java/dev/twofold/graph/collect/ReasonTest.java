package dev.twofold.graph.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.graph.call.GraphRefused.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Graph's refusals in a word that tells a person what to do (graph-api parts 2, 3 and 9). */
class ReasonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users | 400 | AADSTS65001 | no consent | NO_CONSENT
          users | 400 | AADSTS90099 | not authorised | NO_CONSENT
          users | 400 | AADSTS700016 | app not found | NO_CONSENT
          users | 400 | AADSTS50020 | not in tenant | NO_GDAP_RELATIONSHIP
          users | 400 | AADSTS50177 | pass-through | NO_GDAP_RELATIONSHIP
          users | 400 | AADSTS50178 | pass-through | NO_GDAP_RELATIONSHIP
          users | 401 | AADSTS7000215 | wrong secret | REFUSED
          users | 403 | Authorization_RequestDenied | Insufficient privileges to complete the operation. | NO_PERMISSION
          identity/conditionalAccess/policies | 403 | AccessDenied | You cannot perform the requested operation, required scopes are missing in the token. | NO_PERMISSION
          auditLogs/signIns | 403 | Authentication_MSGraphPermissionMissing | Calling principal does not have required MSGraph permissions AuditLog.Read.All | NO_PERMISSION
          auditLogs/signIns | 403 | Forbidden | User is not in the allowed roles | NO_ROLE
          auditLogs/signIns | 403 | Authentication_RequestFromNonPremiumTenantOrB2CTenant | Neither tenant is B2C or tenant doesn't have premium license | NOT_LICENSED
          reports/authenticationMethods/userRegistrationDetails | 403 | Authentication_RequestFromNonPremiumTenantOrB2CTenant | Tenant is not a B2C tenant and doesn't have premium licenses | NOT_LICENSED
          identity/conditionalAccess/policies | 403 | AccessDenied | Your tenant is not licensed for this feature. Please upgrade your subscription to access it. | NOT_LICENSED
          identityProtection/riskyUsers | 403 | Forbidden | Your tenant is not licensed for this feature. | NOT_LICENSED
          roleManagement/directory/roleEligibilityScheduleInstances | 400 | AadPremiumLicenseRequired | The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license. | NOT_LICENSED
          users | 400 | BadRequest | no such property | REFUSED
          """)
  void refusalHasItsReason(
      String collection, int status, String code, String message, Reason expected) {
    assertThat(Reason.of(collection, new Refusal(status, code, message, ""))).isEqualTo(expected);
  }
}
