package dev.twofold.engine.oracle;

import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.verdict.Enforcer;
import dev.twofold.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The verdict by trying every sign-in: for a tenant of which everything is known, each combination
 * of the {@link CriticalValues} is evaluated by rules written from mfa-semantics sections 1 to 3
 * and appendix B. Shares nothing with the engine but the facts.
 *
 * <p>To be fast enough for many tenants, values of a dimension that no policy of the user and no
 * other rule tells apart are tried once ({@link Detail#DISTINCT}); a test compares that with trying
 * all of them.
 */
final class Oracle {
  private static final int MOST_POLICIES = 62;

  private final Tenant tenant;
  private final Detail detail;
  private final Assignments assignments;
  private final Conditions conditions;
  private final OtherEnforcers others;
  private final CriticalValues values;

  /** How many of the critical values are tried. */
  enum Detail {
    /** One of those that are alike. */
    DISTINCT,
    /** All of them. */
    ALL
  }

  /**
   * What the oracle found.
   *
   * @param openFromManaged an open sign-in comes from a compliant or hybrid joined device
   * @param openFromUnmanaged an open sign-in comes from another device, or none
   * @param enforcedBy what makes MFA of at least one sign-in
   * @param open an open sign-in, if there is one
   */
  record Answer(
      Verdict verdict,
      boolean openFromManaged,
      boolean openFromUnmanaged,
      Set<Enforcer> enforcedBy,
      Optional<SignIn> open) {

    boolean onlyFromManagedDevices() {
      return openFromManaged && !openFromUnmanaged;
    }
  }

  Oracle(Tenant tenant) {
    this(tenant, Detail.DISTINCT);
  }

  Oracle(Tenant tenant, Detail detail) {
    this.tenant = tenant;
    this.detail = detail;
    this.assignments = new Assignments(tenant);
    this.conditions = new Conditions(tenant);
    this.others = new OtherEnforcers(tenant);
    this.values = new CriticalValues(tenant);
  }

  /** The outcome of one sign-in, evaluated directly (V-02, V-05, GR-04). */
  Outcome outcome(User user, SignIn signIn) {
    Grants grants = grantsFor(user);
    Grants.Means means =
        new Grants.Means(signIn.clientApp(), signIn.flow(), signIn.device(), signIn.platform());
    Set<Effect> effects = new HashSet<>();
    for (ConditionalAccessPolicy policy : assignments.policiesOf(user)) {
      if (conditions.match(policy, signIn)) {
        effects.add(grants.effect(policy.grant(), means));
      }
    }
    effects.add(
        OtherEnforcers.securityDefaults(
            others.defaultsFor(user), signIn.audience(), signIn.clientApp(), signIn.flow()));
    effects.add(others.perUserMfa(user, signIn.clientApp(), signIn.network()));
    return effects.contains(Effect.BLOCK)
        ? Outcome.BLOCKED
        : effects.contains(Effect.MFA) ? Outcome.MFA : Outcome.OPEN;
  }

  /** Whether this is a possible sign-in with a single factor. */
  boolean isOpen(User user, SignIn signIn) {
    return isPossible(user, signIn) && outcome(user, signIn) == Outcome.OPEN;
  }

  /** DIM-01, DIM-02, DIM-06, and what is outside the space of contracts section 3. */
  boolean isPossible(User user, SignIn signIn) {
    boolean audience =
        switch (signIn.audience()) {
          case Audience.Application(String id) -> !ApplicationGroups.OUTSIDE_THE_PROOF.contains(id);
          case Audience.BaselineScopes() -> !tenant.settings().baselineScopesEnforced();
        };
    Network network = signIn.network();
    return audience
        && isPossible(signIn.clientApp(), signIn.audience())
        && isPossible(signIn.clientApp(), signIn.device())
        && (!network.insideCorporateNetwork() || canHaveIntranetClaim(user))
        && (!network.compliantNetwork()
            || tenant.settings().compliantNetworkSignalling()
            || values.hasCompliantNetwork());
  }

  private static boolean isPossible(ClientAppType client, Audience audience) {
    return client != ClientAppType.EXCHANGE_ACTIVE_SYNC || isExchange(audience);
  }

  private static boolean isPossible(ClientAppType client, Device device) {
    return client != ClientAppType.OTHER || device instanceof Device.Unregistered;
  }

  private static boolean isExchange(Audience audience) {
    return audience.equals(new Audience.Application(ApplicationGroups.EXCHANGE_ONLINE));
  }

  private boolean canHaveIntranetClaim(User user) {
    return tenant.settings().skipMfaForFederatedOnIntranet() && assignments.isFederated(user);
  }

  private Grants grantsFor(User user) {
    boolean external =
        user.kind() == UserKind.B2B_COLLABORATION_GUEST
            || user.kind() == UserKind.B2B_COLLABORATION_MEMBER;
    return new Grants(external, assignments.trustIn(user));
  }

  /** Tries every sign-in of this user. */
  Answer assess(User user) {
    return new Search(user).run();
  }

  /** A value of a dimension, with a bit for each policy of the user that it matches. */
  private record Value<T>(T it, long policies) {}

  private final class Search {
    private final User user;
    private final List<ConditionalAccessPolicy> policies;
    private final Grants grants;
    private final OtherEnforcers.Defaults defaults;
    private final List<Value<Audience>> audiences;
    private final List<Value<ClientAppType>> clients;
    private final List<Value<TransferMethod>> flows;
    private final List<Value<RiskLevel>> signInRisks;
    private final List<Value<RiskLevel>> userRisks;
    private final List<Value<InsiderRiskLevel>> insiderRisks;
    private final List<Value<Device>> devices;
    private final List<Value<Network>> networks;
    private final List<Value<DevicePlatform>> platforms;

    // What the policies do where they match, for the means that are being tried.
    private long blocking;
    private long demanding;

    // What was found.
    private long enforcing;
    private boolean defaultsEnforce;
    private boolean perUserEnforces;
    private boolean sawMfa;
    private boolean openFromManaged;
    private boolean openFromUnmanaged;
    private Optional<SignIn> open = Optional.empty();

    Search(User user) {
      this.user = user;
      this.policies = assignments.policiesOf(user);
      if (policies.size() > MOST_POLICIES) {
        throw new IllegalArgumentException("too many policies");
      }
      this.grants = grantsFor(user);
      this.defaults = others.defaultsFor(user);
      audiences =
          distinct(
              values.audiences(),
              conditions::audience,
              it -> List.of(isExchange(it), OtherEnforcers.isAzureManagement(it)));
      clients = all(ClientAppType.values(), (policy, it) -> policy.clientApps().contains(it));
      flows = all(TransferMethod.values(), (policy, it) -> policy.flows().contains(it));
      signInRisks = all(RiskLevel.values(), (policy, it) -> policy.signInRisk().contains(it));
      userRisks = all(RiskLevel.values(), (policy, it) -> policy.userRisk().contains(it));
      insiderRisks =
          all(InsiderRiskLevel.values(), (policy, it) -> policy.insiderRisk().contains(it));
      devices = distinct(values.devices(), conditions::device, Search::ofDevice);
      networks =
          distinct(
              values.networks(canHaveIntranetClaim(user)),
              conditions::network,
              others::skipsPerUserMfa);
      platforms =
          all(
              DevicePlatform.values(),
              (policy, it) -> policy.platforms().stream().allMatch(c -> c.matches(it)));
    }

    /** What the grant controls and DIM-01 see of a device. */
    private static Object ofDevice(Device device) {
      return switch (device) {
        case Device.Unregistered() -> "unregistered";
        case Device.Registered registered ->
            List.of(registered.compliant(), registered.trustType() == TrustType.SERVER_AD);
      };
    }

    /** What the other rules see of a client app, a flow, a platform or a risk. */
    private static Object ofOther(Object value) {
      return switch (value) {
        case ClientAppType client -> client;
        case TransferMethod flow -> flow == TransferMethod.DEVICE_CODE_FLOW;
        case DevicePlatform platform ->
            platform == DevicePlatform.IOS || platform == DevicePlatform.ANDROID;
        default -> "nothing";
      };
    }

    private <T> List<Value<T>> all(T[] values, BiPredicate<ConditionalAccessPolicy, T> matches) {
      return distinct(Arrays.asList(values), matches, Search::ofOther);
    }

    private <T> List<Value<T>> distinct(
        Collection<T> values,
        BiPredicate<ConditionalAccessPolicy, T> matches,
        Function<T, Object> trait) {
      List<Value<T>> all = new ArrayList<>();
      Map<Object, Value<T>> distinct = new LinkedHashMap<>();
      for (T value : values) {
        long bits = 0;
        for (int i = 0; i < policies.size(); i++) {
          bits |= matches.test(policies.get(i), value) ? 1L << i : 0;
        }
        Value<T> found = new Value<>(value, bits);
        all.add(found);
        distinct.putIfAbsent(List.of(bits, trait.apply(value)), found);
      }
      return detail == Detail.ALL ? all : List.copyOf(distinct.values());
    }

    Answer run() {
      for (Value<ClientAppType> client : clients) {
        for (Value<Device> device : devices) {
          if (isPossible(client.it(), device.it())) {
            tryWith(client, device);
          }
        }
      }
      return new Answer(verdict(), openFromManaged, openFromUnmanaged, enforcedBy(), open);
    }

    private void tryWith(Value<ClientAppType> client, Value<Device> device) {
      for (Value<TransferMethod> flow : flows) {
        for (Value<DevicePlatform> platform : platforms) {
          Grants.Means means = new Grants.Means(client.it(), flow.it(), device.it(), platform.it());
          evaluateGrants(means);
          long bits = client.policies() & device.policies() & flow.policies() & platform.policies();
          for (Value<Audience> audience : audiences) {
            if (isPossible(client.it(), audience.it())) {
              tryWith(means, audience, bits & audience.policies());
            }
          }
        }
      }
    }

    private void evaluateGrants(Grants.Means means) {
      blocking = 0;
      demanding = 0;
      for (int i = 0; i < policies.size(); i++) {
        switch (grants.effect(policies.get(i).grant(), means)) {
          case BLOCK -> blocking |= 1L << i;
          case MFA -> demanding |= 1L << i;
          case NOTHING -> {}
        }
      }
    }

    private void tryWith(Grants.Means means, Value<Audience> audience, long bits) {
      Effect byDefaults =
          OtherEnforcers.securityDefaults(defaults, audience.it(), means.client(), means.flow());
      for (Value<Network> network : networks) {
        Effect perUser = others.perUserMfa(user, means.client(), network.it());
        for (Value<RiskLevel> signInRisk : signInRisks) {
          for (Value<RiskLevel> userRisk : userRisks) {
            for (Value<InsiderRiskLevel> insiderRisk : insiderRisks) {
              long matching =
                  bits
                      & network.policies()
                      & signInRisk.policies()
                      & userRisk.policies()
                      & insiderRisk.policies();
              Outcome outcome = record(matching, byDefaults, perUser);
              if (outcome == Outcome.OPEN) {
                recordOpen(
                    new SignIn(
                        audience.it(),
                        means.client(),
                        means.flow(),
                        signInRisk.it(),
                        userRisk.it(),
                        insiderRisk.it(),
                        means.device(),
                        network.it(),
                        means.platform()));
              }
            }
          }
        }
      }
    }

    private Outcome record(long matching, Effect byDefaults, Effect perUser) {
      if ((matching & blocking) != 0 || byDefaults == Effect.BLOCK || perUser == Effect.BLOCK) {
        return Outcome.BLOCKED;
      }
      enforcing |= matching & demanding;
      defaultsEnforce |= byDefaults == Effect.MFA;
      perUserEnforces |= perUser == Effect.MFA;
      boolean mfa =
          (matching & demanding) != 0 || byDefaults == Effect.MFA || perUser == Effect.MFA;
      sawMfa |= mfa;
      return mfa ? Outcome.MFA : Outcome.OPEN;
    }

    private void recordOpen(SignIn signIn) {
      boolean managed =
          signIn.device() instanceof Device.Registered device
              && (device.compliant() || device.trustType() == TrustType.SERVER_AD);
      openFromManaged |= managed;
      openFromUnmanaged |= !managed;
      if (open.isEmpty()) {
        open = Optional.of(signIn);
      }
    }

    /** V-03. */
    private Verdict verdict() {
      if (open.isPresent()) {
        return sawMfa ? Verdict.CONDITIONALLY : Verdict.NEVER;
      }
      return sawMfa ? Verdict.ALWAYS : Verdict.BLOCKED;
    }

    private Set<Enforcer> enforcedBy() {
      Set<Enforcer> enforcers = new HashSet<>();
      for (int i = 0; i < policies.size(); i++) {
        if ((enforcing >> i & 1) != 0) {
          ConditionalAccessPolicy policy = policies.get(i);
          enforcers.add(new Enforcer.Policy(policy.id(), policy.displayName()));
        }
      }
      if (defaultsEnforce) {
        enforcers.add(new Enforcer.SecurityDefaults());
      }
      if (perUserEnforces) {
        enforcers.add(new Enforcer.PerUserMfa(Conditions.known(user.perUserMfa())));
      }
      return enforcers;
    }
  }
}
