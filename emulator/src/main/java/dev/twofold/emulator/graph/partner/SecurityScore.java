package dev.twofold.emulator.graph.partner;

import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The partner's security score as it was computed at one time (graph-api part 4): one requirement
 * about the partner's own admins, one about the customers.
 *
 * @param partner how the partner's own tenant stands
 * @param compliantTenants customers that require MFA in any of the three ways
 * @param tenants all customers
 * @param at when it was computed
 */
record SecurityScore(MfaStanding partner, long compliantTenants, long tenants, Instant at) {
  /** How long a score is shown: it is refreshed about daily. */
  static final Duration LIFE = Duration.ofDays(1);

  private static final double MOST = 100;
  private static final int OWN_POINTS = 60;
  private static final int CUSTOMER_POINTS = 40;
  private static final String TYPES = "#microsoft.graph.partner.security.";

  /** Computes the score. */
  static SecurityScore of(World world, Instant now) {
    TenantContent own = world.content(world.partner().tenantId()).orElseThrow();
    int tenants = world.customers().size();
    long compliant =
        IntStream.range(0, tenants)
            .mapToObj(number -> world.customers().customer(number).tenantId())
            .map(id -> world.content(id).orElseThrow())
            .filter(content -> MfaStanding.Switches.of(content).any())
            .count();
    return new SecurityScore(
        MfaStanding.of(own), compliant, tenants, now.truncatedTo(ChronoUnit.SECONDS));
  }

  private long ownPoints() {
    return points(OWN_POINTS, partner.adminsWithMfa(), partner.admins());
  }

  private long customerPoints() {
    return points(CUSTOMER_POINTS, compliantTenants, tenants);
  }

  private static long points(int most, long part, long all) {
    return all == 0 ? most : most * part / all;
  }

  private boolean ownAreCompliant() {
    return partner.adminsWithMfa() == partner.admins();
  }

  private boolean customersAreCompliant() {
    return compliantTenants == tenants;
  }

  /** The score itself. */
  ObjectNode score(String partnerId) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("@odata.type", TYPES + "partnerSecurityScore")
        .put("id", partnerId)
        .put("currentScore", (double) (ownPoints() + customerPoints()))
        .put("maxScore", MOST)
        .put("lastRefreshDateTime", at.toString())
        .put("updatedDateTime", at.toString());
  }

  /** What it is made of. */
  List<ObjectNode> requirements() {
    ObjectNode own =
        requirement(
            "adminsMfaEnforcedSecurityRequirement", "mfaEnforcedForAdmins", ownAreCompliant());
    MfaStanding.Switches switches = partner.switches();
    own.put("score", ownPoints())
        .put("maxScore", OWN_POINTS)
        .put("legacyPerUserMfaStatus", CustomerInsights.status(switches.perUserMfa()))
        .put(
            "mfaConditionalAccessPolicyStatus",
            CustomerInsights.status(switches.conditionalAccess()))
        .put("securityDefaultsStatus", CustomerInsights.status(switches.securityDefaults()))
        .put("mfaEnabledAdminsCount", partner.adminsWithMfa())
        .put("mfaEnabledUsersCount", partner.adminsWithMfa() + partner.othersWithMfa())
        .put("totalAdminsCount", partner.admins())
        .put("totalUsersCount", partner.users())
        .put("adminsRequiredNotUsingMfaCount", partner.admins() - partner.adminsWithMfa())
        .put(
            "usersRequiredNotUsingMfaCount",
            partner.users() - partner.adminsWithMfa() - partner.othersWithMfa());
    ObjectNode customers =
        requirement(
            "customersMfaEnforcedSecurityRequirement",
            "mfaEnforcedForAdminsOfCustomers",
            customersAreCompliant());
    customers
        .put("score", customerPoints())
        .put("maxScore", CUSTOMER_POINTS)
        .put("compliantTenantCount", compliantTenants)
        .put("totalTenantCount", tenants);
    return List.of(own, customers);
  }

  private ObjectNode requirement(String type, String kind, boolean compliant) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("@odata.type", TYPES + type)
        .put("id", UUID.nameUUIDFromBytes(kind.getBytes(StandardCharsets.UTF_8)).toString())
        .put("requirementType", kind)
        .put("complianceStatus", compliant ? "compliant" : "noncomplaint") // sic: Graph's spelling
        .put("state", "active")
        .put("actionUrl", "https://partner.microsoft.com/")
        .put("helpUrl", "https://learn.microsoft.com/")
        .put("updatedDateTime", at.toString());
  }

  /** Its entry in the history. */
  ObjectNode history() {
    int compliant = (ownAreCompliant() ? 1 : 0) + (customersAreCompliant() ? 1 : 0);
    return JsonNodeFactory.instance
        .objectNode()
        .put("@odata.type", TYPES + "partnerSecurityScoreHistory")
        .put(
            "id", UUID.nameUUIDFromBytes(at.toString().getBytes(StandardCharsets.UTF_8)).toString())
        .put("compliantRequirementsCount", compliant)
        .put("totalRequirementsCount", 2)
        .put("score", (double) (ownPoints() + customerPoints()))
        .put("createdDateTime", at.toString());
  }
}
