package dev.twofold.emulator.tenant;

import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a customer's own tenant demands of the partner's users before they get a token for it
 * (graph-api part 1, fact 22). Only policies count that hold for every sign-in of a service
 * provider: for all applications and under no further condition. From mild to strict.
 */
public enum PartnerDemand {
  /** Nothing. */
  NOTHING,
  /** MFA (AADSTS50076 where it was not done). */
  MFA,
  /** A managed device, which a server has not (AADSTS53000). */
  DEVICE,
  /** Another provider's challenge, which users from elsewhere can't meet (AADSTS50177). */
  EXTERNAL_CHALLENGE,
  /** It lets nobody in (AADSTS53003). */
  BLOCKED;

  private static final String PROVIDER = "serviceProvider";
  private static final String ALL_GUESTS = "GuestsOrExternalUsers";
  private static final Set<String> DEVICES = Set.of("compliantDevice", "domainJoinedDevice");
  private static final Set<String> EVERYDAY_CLIENTS = Set.of("all", "mobileAppsAndDesktopClients");

  /** What the tenant demands of users from the partner with this tenant id. */
  public static PartnerDemand of(TenantContent tenant, String partnerId) {
    boolean defaults =
        tenant.read(CollectionPaths.SECURITY_DEFAULTS) instanceof Answer.One(ObjectNode object)
            && object.path("isEnabled").asBoolean(false);
    return policies(tenant)
        .filter(policy -> policy.path("state").asString("").equals("enabled"))
        .filter(policy -> isUnconditional(policy.path("conditions")))
        .filter(policy -> binds(policy.path("conditions").path("users"), partnerId))
        .map(policy -> of(policy.path("grantControls")))
        .reduce(defaults ? MFA : NOTHING, (one, other) -> one.compareTo(other) < 0 ? other : one);
  }

  private static Stream<ObjectNode> policies(TenantContent tenant) {
    return tenant.read(CollectionPaths.POLICIES) instanceof Answer.Many(Rows rows)
        ? IntStream.range(0, rows.size()).filter(number -> !rows.isHole(number)).mapToObj(rows::row)
        : Stream.empty();
  }

  private static PartnerDemand of(JsonNode grant) {
    Set<String> controls = texts(grant.path("builtInControls"));
    boolean any = grant.path("operator").asString("").equals("OR");
    boolean mfa =
        controls.contains("mfa") || grant.path("authenticationStrength").path("id").isString();
    boolean device = controls.stream().anyMatch(DEVICES::contains);
    boolean external = !grant.path("customAuthenticationFactors").isEmpty();
    if (controls.contains("block")) {
      return BLOCKED;
    }
    if (mfa && any) {
      return MFA;
    }
    if (external) {
      return EXTERNAL_CHALLENGE;
    }
    return device ? DEVICE : mfa ? MFA : NOTHING;
  }

  private static boolean binds(JsonNode users, String partnerId) {
    Set<String> included = texts(users.path("includeUsers"));
    boolean hit =
        included.contains("All")
            || included.contains(ALL_GUESTS)
            || names(users.path("includeGuestsOrExternalUsers"), partnerId);
    return hit
        && !texts(users.path("excludeUsers")).contains(ALL_GUESTS)
        && !names(users.path("excludeGuestsOrExternalUsers"), partnerId);
  }

  private static boolean names(JsonNode guests, String partnerId) {
    boolean named =
        Arrays.asList(guests.path("guestOrExternalUserTypes").asString("").split(",", -1))
            .contains(PROVIDER);
    JsonNode tenants = guests.path("externalTenants");
    return named
        && (!tenants.path("membershipKind").asString("all").equals("enumerated")
            || texts(tenants.path("members")).contains(partnerId));
  }

  private static boolean isUnconditional(JsonNode conditions) {
    JsonNode applications = conditions.path("applications");
    boolean everywhere =
        texts(applications.path("includeApplications")).contains("All")
            && applications.path("excludeApplications").isEmpty();
    Set<String> clients = texts(conditions.path("clientAppTypes"));
    return everywhere
        && (clients.isEmpty() || clients.stream().anyMatch(EVERYDAY_CLIENTS::contains))
        && Stream.of("signInRiskLevels", "userRiskLevels", "platforms", "locations", "devices")
            .allMatch(name -> isOpen(conditions.path(name)))
        && Stream.of("insiderRiskLevels", "authenticationFlows", "clientApplications")
            .allMatch(name -> isOpen(conditions.path(name)));
  }

  private static boolean isOpen(JsonNode condition) {
    return condition.isMissingNode()
        || condition.isNull()
        || (condition.isContainer() && condition.isEmpty());
  }

  private static Set<String> texts(JsonNode list) {
    return list.valueStream().map(text -> text.asString("")).collect(Collectors.toSet());
  }
}
