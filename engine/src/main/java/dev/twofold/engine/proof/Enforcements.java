package dev.twofold.engine.proof;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.DirectoryRoles;
import dev.twofold.engine.proof.Enforcement.Effect;
import dev.twofold.engine.signin.AtomSet;
import dev.twofold.engine.signin.Box;
import dev.twofold.engine.signin.Region;
import dev.twofold.engine.signin.SignInSpace;
import dev.twofold.engine.verdict.Enforcer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists what a tenant enforces, and makes regions of it. */
final class Enforcements {
  private final Tenant tenant;
  private final SignInSpace space;
  private final PlaceRegions places;
  private final ConditionRegions conditions;
  private final Box whole;
  private final FactSides facts;

  Enforcements(Tenant tenant, SignInSpace space, Locations locations, DeviceFilters filters) {
    this.tenant = tenant;
    this.space = space;
    this.whole = space.whole();
    this.facts = new FactSides(space);
    this.places = new PlaceRegions(space, locations, facts);
    this.conditions = new ConditionRegions(tenant, space, places, filters, facts);
  }

  /**
   * Policies and security defaults; per-user MFA stands apart, as no selection of users tells it.
   */
  List<Enforcement> all() {
    List<Enforcement> all = new ArrayList<>();
    EnforcingPolicies.of(tenant).forEach(policy -> all.add(enforcement(policy)));
    if (tenant.securityDefaults().orElse(true)) {
      addSecurityDefaults(all);
    }
    return all;
  }

  private Enforcement enforcement(ConditionalAccessPolicy policy) {
    Region met = conditions.of(policy);
    boolean anybody = policy.isDoubtful(Doubt.Part.USERS);
    return new Enforcement(
        new Enforcer.Policy(policy.id(), policy.displayName()),
        anybody ? UserSelection.everybody() : policy.include(),
        anybody ? UserSelection.nobody() : policy.exclude(),
        affiliation -> effect(met, new GrantRegions(space, facts, affiliation).of(policy)));
  }

  private static Effect effect(Region met, GrantRegions.Answer grant) {
    return new Effect(
        met.minus(grant.satisfiable()), met.and(grant.satisfiable()).minus(grant.openable()));
  }

  /** Contracts section 3, enforcers; SD-02 to SD-11. */
  private void addSecurityDefaults(List<Enforcement> all) {
    all.add(
        securityDefaults(
            new UserSelection(
                false, Set.of(), Set.of(), DirectoryRoles.SECURITY_DEFAULTS, false, List.of()),
            Region.of(whole)));
    Region azureManagement =
        Region.of(
            whole.within(
                space.audience().index(), space.audience().where(SpaceBuilder::isAzureManagement)));
    all.add(
        securityDefaults(
            UserSelection.everybody(), azureManagement.or(blockedBySecurityDefaults())));
  }

  private Enforcement securityDefaults(UserSelection include, Region closed) {
    UserSelection synchronization =
        new UserSelection(
            false, Set.of(), Set.of(), DirectoryRoles.SYNCHRONIZATION, false, List.of());
    Region decided =
        facts.isUnread(UnreadFacts.SECURITY_DEFAULTS)
            ? facts.where(closed, UnreadFacts.SECURITY_DEFAULTS)
            : closed;
    Region blocked = decided.and(blockedBySecurityDefaults());
    Effect effect = new Effect(blocked, decided.minus(blockedBySecurityDefaults()));
    return new Enforcement(new Enforcer.SecurityDefaults(), include, synchronization, _ -> effect);
  }

  /** Legacy clients and the device code flow (SD-02, SD-08). */
  private Region blockedBySecurityDefaults() {
    AtomSet legacy = space.clientApp().where(app -> !app.modern());
    AtomSet deviceCode = space.flow().where(TransferMethod.DEVICE_CODE_FLOW::equals);
    return Region.of(
        List.of(
            whole.within(space.clientApp().index(), legacy),
            whole.within(space.flow().index(), deviceCode)));
  }

  /**
   * What per-user MFA does (contracts section 3; PU-05 to PU-09): MFA for modern clients, and a
   * block of legacy clients where app passwords can't exist. Trusted IPs and the intranet skip
   * both: legacy clients need no app password there (PU-07).
   */
  Effect perUserMfa() {
    Region modern =
        Region.of(
            whole.within(
                space.clientApp().index(), space.clientApp().where(ClientAppType::modern)));
    Region legacy = Region.of(whole).minus(modern);
    Region blocked =
        tenant.settings().appPasswordsAllowed() ? Region.empty() : legacy.minus(skipsPerUserMfa());
    return new Effect(blocked, modern.minus(skipsPerUserMfa()));
  }

  private Region skipsPerUserMfa() {
    AtomSet intranet = space.intranet().where(inside -> inside);
    return places.mfaTrustedIps().or(Region.of(whole.within(space.intranet().index(), intranet)));
  }

  /** The part of per-user MFA's effect that depends on a state that was not read. */
  Effect ifPerUserMfaRequired(Effect effect) {
    return new Effect(
        facts.where(effect.blocked(), UnreadFacts.PER_USER_MFA),
        facts.where(effect.mfa(), UnreadFacts.PER_USER_MFA));
  }

  /**
   * What is no sign-in at all: legacy clients with a device identity (DIM-01), Exchange ActiveSync
   * with another application than Exchange Online (DIM-02), the intranet claim without federation
   * (DIM-06).
   */
  Region impossible(Affiliation affiliation) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(
        whole
            .within(space.clientApp().index(), space.clientApp().where(ClientAppType.OTHER::equals))
            .within(space.trust().index(), space.trust().where(Optional::isPresent)));
    boxes.add(
        whole
            .within(
                space.clientApp().index(),
                space.clientApp().where(ClientAppType.EXCHANGE_ACTIVE_SYNC::equals))
            .within(
                space.audience().index(),
                space.audience().where(a -> !SpaceBuilder.isExchangeOnline(a))));
    if (!affiliation.federated()) {
      boxes.add(whole.within(space.intranet().index(), space.intranet().where(inside -> inside)));
    }
    return Region.of(boxes);
  }

  FactSides facts() {
    return facts;
  }
}
