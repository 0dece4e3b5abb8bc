package dev.twofold.emulator;

import dev.twofold.emulator.fault.FaultPlan;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphService;
import dev.twofold.emulator.graph.ReadEndpoints;
import dev.twofold.emulator.graph.partner.PartnerEndpoints;
import dev.twofold.emulator.graph.partner.PartnerLists;
import dev.twofold.emulator.graph.whatif.WhatIf;
import dev.twofold.emulator.graph.write.WriteEndpoints;
import dev.twofold.emulator.identity.TokenService;
import dev.twofold.emulator.partnercenter.PartnerCenterService;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.LiveTenants;
import dev.twofold.emulator.tenant.PartnerDemand;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.Handler;
import dev.twofold.emulator.world.Consents;
import dev.twofold.emulator.world.DelegatedRoles;
import dev.twofold.emulator.world.Partner.Technician;
import dev.twofold.emulator.world.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The emulator's own services over one world.
 *
 * @param tokens the token service
 * @param graphService Graph, which holds the live tenants
 * @param partnerCenter Partner Center
 */
record MicrosoftServices(TokenService tokens, GraphService graphService, Handler partnerCenter)
    implements Services {

  /** The services of this world; they share consents, clock and limits. */
  static Services of(World world, EmulatorClock clock, Throttle throttle, FaultPlan faults) {
    Consents consents = new Consents(world);
    LiveTenants tenants = new LiveTenants(world::content);
    PartnerLists lists = new PartnerLists(world);
    DelegatedRoles roles = new DelegatedRoles(lists);
    TokenService tokens =
        new TokenService(world, consents, roles, clock, id -> demand(world, tenants, id));
    List<Endpoint> endpoints =
        Stream.of(
                ReadEndpoints.all(),
                WriteEndpoints.all(consents),
                PartnerEndpoints.all(lists),
                WhatIf.all())
            .flatMap(List::stream)
            .toList();
    return new MicrosoftServices(
        tokens,
        new GraphService(world, tenants, tokens, throttle, faults, clock, endpoints),
        new PartnerCenterService(world, tenants, tokens, consents, roles, throttle, clock));
  }

  /** At home the partner's users are let in: Partner Center itself looks for MFA. */
  private static PartnerDemand demand(World world, LiveTenants tenants, String id) {
    String home = world.partner().tenantId();
    return id.equals(home)
        ? PartnerDemand.NOTHING
        : tenants
            .find(id)
            .map(tenant -> PartnerDemand.of(tenant, home))
            .orElse(PartnerDemand.NOTHING);
  }

  @Override
  public Handler graph() {
    return graphService;
  }

  @Override
  public String refreshToken(Technician technician) {
    return tokens.refreshToken(technician);
  }

  @Override
  public Optional<ChangeableTenant> tenant(String id) {
    return graphService.tenant(id);
  }
}
