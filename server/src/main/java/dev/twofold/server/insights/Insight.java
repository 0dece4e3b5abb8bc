package dev.twofold.server.insights;

import dev.twofold.snapshot.json.Ids;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Microsoft's figures of one customer (graph-api part 4, customerInsights).
 *
 * @param tenantId the customer's tenant
 * @param compliantAdmins admins who meet the MFA requirement
 * @param compliantNonAdmins other users who do
 * @param totalUsers all users
 * @param securityDefaults whether security defaults are on, in Microsoft's word
 * @param conditionalAccess whether a policy requires MFA, in Microsoft's word
 * @param perUserMfa whether per-user MFA is in use, in Microsoft's word
 */
record Insight(
    String tenantId,
    Optional<Long> compliantAdmins,
    Optional<Long> compliantNonAdmins,
    Optional<Long> totalUsers,
    Optional<String> securityDefaults,
    Optional<String> conditionalAccess,
    Optional<String> perUserMfa) {

  /** A row of Microsoft's list; empty where it names no tenant. */
  static Optional<Insight> of(JsonNode row) {
    String tenantId = Ids.canonical(row.path("tenantId").asString(""));
    JsonNode mfa = row.path("mfa");
    return Optional.of(
            new Insight(
                tenantId,
                number(mfa.path("compliantAdminsCount")),
                number(mfa.path("compliantNonAdminsCount")),
                number(mfa.path("totalUsersCount")),
                text(mfa.path("securityDefaultsStatus")),
                text(mfa.path("mfaConditionalAccessPolicyStatus")),
                text(mfa.path("legacyPerUserMfaStatus"))))
        .filter(insight -> Ids.isGuid(insight.tenantId()));
  }

  private static Optional<Long> number(JsonNode node) {
    return node.canConvertToLong() ? Optional.of(node.asLong()) : Optional.empty();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }
}
