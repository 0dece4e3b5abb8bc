package dev.twofold.engine.proof;

import dev.twofold.engine.access.GuestSelection;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.CrossTenantAccess;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.InboundTrust;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.signin.Box;
import dev.twofold.engine.signin.SignInSpace;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The proofs of one tenant: from a user to what holds of it, with one proof for all users of the
 * same signature and affiliation. Safe for several threads.
 */
public final class Proofs {

  /** One possibility of what a user's data leave open. */
  private record Reading(HomeTenant home, Affiliation affiliation) {}

  private final Tenant tenant;
  private final SignInSpace space;
  private final Owners owners;
  private final Binding binding;
  private final Ideas ideas;
  private final ProofCounters counters = new ProofCounters();
  private final Map<Affiliation, Prover> provers = new ConcurrentHashMap<>();
  private final Set<String> namedTenants;

  /**
   * Prepares the proofs: cuts the space into atoms and turns what the tenant enforces into regions.
   */
  public Proofs(Tenant tenant) {
    this(tenant, Ideas.all());
  }

  /** The same with some ideas switched off. */
  public Proofs(Tenant tenant, Ideas ideas) {
    this.tenant = tenant;
    this.ideas = ideas;
    Locations locations = new Locations(tenant.namedLocations(), tenant.settings());
    DeviceFilters filters = new DeviceFilters(EnforcingPolicies.of(tenant));
    this.space = SpaceBuilder.of(tenant, locations, filters);
    this.owners = new Owners(tenant, new Enforcements(tenant, space, locations, filters));
    this.binding = new Binding(tenant, owners);
    this.namedTenants = namedTenants();
  }

  /** What holds of this user. */
  public Finding of(User user) {
    List<Reading> readings = readings(user);
    Finding finding =
        readings.size() == 1
            ? of(user, readings.getFirst())
            : merged(readings.stream().map(reading -> of(user, reading)).distinct().toList(), user);
    return tenant.policies() instanceof Fact.Unread<?>(String needs)
        ? withUnreadPolicies(finding, needs)
        : finding;
  }

  private Finding of(User user, Reading reading) {
    return prover(reading.affiliation).prove(binding.of(user, reading.home));
  }

  /**
   * True where every sign-in of this user is closed: the cover check alone, without a witness. Of a
   * user whose data leave several readings open, the first one.
   */
  public boolean isCovered(User user) {
    Reading reading = readings(user).getFirst();
    return prover(reading.affiliation).isCovered(binding.of(user, reading.home));
  }

  /**
   * Every box that closes a sign-in of this user, with those of the sign-ins that are impossible:
   * what the proof is about, for a comparison with other ways to prove it. Of a user whose data
   * leave several readings open, the first one.
   */
  public List<Box> closedBoxes(User user) {
    Reading reading = readings(user).getFirst();
    return prover(reading.affiliation).closedBoxes(binding.of(user, reading.home));
  }

  /** What the proofs did so far. */
  public ProofCounters counters() {
    return counters;
  }

  /** The space that the proofs are about. */
  public SignInSpace space() {
    return space;
  }

  private Prover prover(Affiliation affiliation) {
    return provers.computeIfAbsent(
        affiliation, _ -> new Prover(space, owners, affiliation, counters, ideas));
  }

  private List<Reading> readings(User user) {
    List<Reading> readings = new ArrayList<>(1);
    for (boolean federated : federated(user)) {
      for (HomeTenant home : homes(user.home())) {
        for (InboundTrust trust : trusts(home)) {
          readings.add(new Reading(home, affiliation(user.kind(), trust, federated)));
        }
      }
    }
    return readings.size() == 1 ? readings : readings.stream().distinct().toList();
  }

  /** Limits of external users are documented for B2B users only (CA-317, appendix B). */
  private static Affiliation affiliation(UserKind kind, InboundTrust trust, boolean federated) {
    return switch (kind) {
      case B2B_COLLABORATION_GUEST, B2B_COLLABORATION_MEMBER ->
          new Affiliation(true, false, trust, federated);
      case B2B_DIRECT_CONNECT_USER -> new Affiliation(true, true, trust, federated);
      case INTERNAL_MEMBER, INTERNAL_GUEST, OTHER_EXTERNAL_USER, SERVICE_PROVIDER ->
          Affiliation.internal(federated);
    };
  }

  /** Federation matters only where the intranet claim does (DIM-06). */
  private List<Boolean> federated(User user) {
    if (!tenant.settings().skipMfaForFederatedOnIntranet()) {
      return List.of(false);
    }
    return switch (tenant.directory().federatedDomains()) {
      case Fact.Known<Set<String>>(Set<String> domains) ->
          List.of(user.domain().map(domains::contains).orElse(false));
      case Fact.Unread<Set<String>> _ -> List.of(false, true);
    };
  }

  /** Every tenant that a user may come from, as far as policies and trust tell tenants apart. */
  private List<HomeTenant> homes(HomeTenant home) {
    if (!(home instanceof HomeTenant.Undisclosed)) {
      return List.of(home);
    }
    List<HomeTenant> homes = new ArrayList<>(List.of(home));
    namedTenants.forEach(id -> homes.add(new HomeTenant.Entra(id)));
    return homes;
  }

  private List<InboundTrust> trusts(HomeTenant home) {
    return switch (tenant.directory().crossTenantAccess()) {
      case Fact.Unread<CrossTenantAccess> _ ->
          home instanceof HomeTenant.Entra || home instanceof HomeTenant.Undisclosed
              ? everyTrust()
              : List.of(InboundTrust.none());
      case Fact.Known<CrossTenantAccess>(CrossTenantAccess access) ->
          switch (home) {
            case HomeTenant.Entra(String id) -> List.of(access.in(id));
            case HomeTenant.Undisclosed _ -> List.of(access.byDefault());
            case HomeTenant.NotEntra _, HomeTenant.Here _ -> List.of(InboundTrust.none()); // CA-314
          };
    };
  }

  private static List<InboundTrust> everyTrust() {
    List<InboundTrust> trusts = new ArrayList<>();
    for (boolean mfa : new boolean[] {false, true}) {
      for (boolean compliant : new boolean[] {false, true}) {
        for (boolean hybrid : new boolean[] {false, true}) {
          trusts.add(new InboundTrust(mfa, compliant, hybrid));
        }
      }
    }
    return trusts;
  }

  private Set<String> namedTenants() {
    Set<String> named = new TreeSet<>();
    EnforcingPolicies.of(tenant).stream()
        .flatMap(policy -> Stream.of(policy.include(), policy.exclude()))
        .flatMap(selection -> selection.guests().stream())
        .map(GuestSelection::tenants)
        .flatMap(Optional::stream)
        .forEach(named::addAll);
    named.addAll(
        tenant
            .directory()
            .crossTenantAccess()
            .orElse(CrossTenantAccess.none())
            .byTenant()
            .keySet());
    return named;
  }

  /** Several readings of one user: the same verdict in all of them, or UNKNOWN. */
  private Finding merged(List<Finding> findings, User user) {
    if (findings.size() == 1) {
      return findings.getFirst();
    }
    Set<Verdict> possible = EnumSet.noneOf(Verdict.class);
    Set<String> needs = new TreeSet<>();
    for (Finding finding : findings) {
      possible.addAll(finding.possible());
      needs.addAll(finding.needs());
    }
    if (possible.size() == 1) {
      return findings.getFirst();
    }
    needs.add(unreadOf(user));
    return new Finding(
        Verdict.UNKNOWN,
        false,
        List.of(),
        Optional.empty(),
        List.copyOf(possible),
        List.copyOf(needs));
  }

  private String unreadOf(User user) {
    if (tenant.directory().federatedDomains() instanceof Fact.Unread<?>(String needs)) {
      return needs;
    }
    return tenant.directory().crossTenantAccess() instanceof Fact.Unread<?>(String needs)
        ? needs
        : "users/" + user.id() + "/identities";
  }

  /**
   * Policies can only take access away (V-04): unread ones may close anything, by MFA or by a
   * block.
   */
  private static Finding withUnreadPolicies(Finding finding, String needs) {
    if (finding.possible().equals(Set.of(Verdict.BLOCKED))) {
      return finding;
    }
    boolean possiblyOpen =
        finding.possible().contains(Verdict.CONDITIONALLY)
            || finding.possible().contains(Verdict.NEVER);
    Set<String> all = new TreeSet<>(finding.needs());
    all.add(needs);
    return new Finding(
        Verdict.UNKNOWN,
        false,
        finding.enforcedBy(),
        Optional.empty(),
        possiblyOpen
            ? List.of(Verdict.ALWAYS, Verdict.CONDITIONALLY, Verdict.NEVER, Verdict.BLOCKED)
            : List.of(Verdict.ALWAYS, Verdict.BLOCKED),
        List.copyOf(all));
  }
}
