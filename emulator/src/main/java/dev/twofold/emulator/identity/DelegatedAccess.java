package dev.twofold.emulator.identity;

import dev.twofold.emulator.tenant.PartnerDemand;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Consents;
import dev.twofold.emulator.world.Partner.Technician;
import dev.twofold.emulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The two gates of a customer's tenant for a user of the partner (graph-api part 1, fact 12): a
 * role through GDAP, and consent to the app; and what the tenant's own policies demand (fact 22).
 */
final class DelegatedAccess {
  private final World world;
  private final Consents consents;
  private final Technicians technicians;
  private final Function<String, PartnerDemand> demands;

  DelegatedAccess(
      World world,
      Consents consents,
      Technicians technicians,
      Function<String, PartnerDemand> demands) {
    this.world = world;
    this.consents = consents;
    this.technicians = technicians;
    this.demands = demands;
  }

  /** What the user may do there; refuses where a gate is closed. */
  Permit permit(SignIn signIn, App app, String tenantId, Scopes scopes)
      throws TokenRefusedException {
    Technician technician = signIn.technician();
    Set<String> roles = technicians.roles(technician, tenantId);
    boolean home = tenantId.equals(world.partner().tenantId());
    if (!home && roles.isEmpty()) {
      throw refused(TokenError.notInTenant(technician.userPrincipalName(), tenantId));
    }
    if (!consents.isConsented(app.clientId(), tenantId)) {
      throw refused(TokenError.noConsentForPartners(app.clientId()));
    }
    Set<String> granted =
        switch (scopes.resource()) {
          case Resource.Graph _ ->
              requested(scopes, consents.scopes(app.clientId(), tenantId), app);
          case Resource.PartnerCenter _ -> {
            if (!home) {
              throw refused(TokenError.unknownResource(Resource.PARTNER_CENTER, tenantId));
            }
            yield requested(scopes, Set.of("user_impersonation"), app);
          }
          case Resource.OwnApi _ -> scopes.everything() ? Set.of("access_as_user") : scopes.names();
        };
    meetDemand(signIn, tenantId, scopes.resource());
    return new Permit(granted, roles);
  }

  private static Set<String> requested(Scopes scopes, Set<String> consented, App app)
      throws TokenRefusedException {
    if (!consented.containsAll(scopes.names()) || (scopes.everything() && consented.isEmpty())) {
      throw refused(TokenError.noConsent(app.clientId()));
    }
    return scopes.everything() ? consented : scopes.names();
  }

  private void meetDemand(SignIn signIn, String tenantId, Resource resource)
      throws TokenRefusedException {
    switch (demands.apply(tenantId)) {
      case NOTHING -> {}
      case MFA -> {
        if (!signIn.mfa()) {
          throw refused(mfaNeeded(tenantId, resource));
        }
      }
      case DEVICE -> throw refused(TokenError.managedDeviceNeeded());
      case EXTERNAL_CHALLENGE -> throw refused(TokenError.externalChallenge());
      case BLOCKED -> throw refused(TokenError.blockedByPolicy());
    }
  }

  private static TokenError mfaNeeded(String tenantId, Resource resource) {
    String policy =
        UUID.nameUUIDFromBytes(("MFA of " + tenantId).getBytes(StandardCharsets.UTF_8)).toString();
    String claims =
        "{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\"%s\"]}}}"
            .formatted(policy);
    String name = resource instanceof Resource.Graph ? Resource.GRAPH_ID : resource.audience();
    return TokenError.mfaNeeded(name, claims);
  }

  private static TokenRefusedException refused(TokenError error) {
    return new TokenRefusedException(error);
  }
}
