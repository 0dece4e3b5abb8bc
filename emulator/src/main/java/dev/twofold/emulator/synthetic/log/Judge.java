package dev.twofold.emulator.synthetic.log;

import dev.twofold.emulator.tenant.EngineView;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.AnalysisReason;
import dev.twofold.engine.meaning.EvaluatedSignIn;
import dev.twofold.engine.meaning.Mismatch;
import dev.twofold.engine.meaning.SignInEvaluator;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges attempts by the engine's evaluator, all enforcers together and each by itself. Attempts
 * that are {@linkplain Likeness alike} are judged once, as a log has many of them. Safe for many
 * threads.
 */
final class Judge {
  private final EngineView view;
  private final List<Single> policies;
  private final SignInEvaluator securityDefaults;
  private final SignInEvaluator nothing;
  private final Likeness likeness;
  private final Map<SignIn, Case> cases = new ConcurrentHashMap<>();

  /** A policy, and an evaluator for which it is the only one, and enabled. */
  private record Single(ConditionalAccessPolicy policy, SignInEvaluator evaluator) {}

  Judge(EngineView view) {
    this.view = view;
    Tenant tenant = view.tenant();
    this.likeness = new Likeness(tenant);
    this.policies =
        tenant.policies().orElse(List.of()).stream()
            .map(policy -> new Single(policy, evaluator(tenant, List.of(enabled(policy)))))
            .toList();
    this.nothing = evaluator(tenant, List.of());
    this.securityDefaults =
        new SignInEvaluator(with(tenant, List.of(), tenant.securityDefaults().orElse(false)));
  }

  private static SignInEvaluator evaluator(Tenant tenant, List<ConditionalAccessPolicy> policies) {
    return new SignInEvaluator(with(tenant, policies, false));
  }

  private static Tenant with(
      Tenant tenant, List<ConditionalAccessPolicy> policies, boolean securityDefaults) {
    return new Tenant(
        tenant.directory(),
        Fact.known(policies),
        tenant.namedLocations(),
        Fact.known(securityDefaults),
        tenant.applications(),
        tenant.settings());
  }

  private static ConditionalAccessPolicy enabled(ConditionalAccessPolicy policy) {
    return ConditionalAccessPolicy.builder(policy.id())
        .displayName(policy.displayName())
        .state(PolicyState.ENABLED)
        .include(policy.include())
        .exclude(policy.exclude())
        .resources(policy.resources())
        .clientApps(policy.clientApps())
        .platforms(policy.platforms())
        .locations(policy.locations())
        .devices(policy.devices())
        .signInRisk(policy.signInRisk())
        .userRisk(policy.userRisk())
        .insiderRisk(policy.insiderRisk())
        .flows(policy.flows())
        .grant(policy.grant())
        .doubts(policy.doubts())
        .build();
  }

  /** The user with this id. */
  Optional<User> user(String id) {
    return view.user(id);
  }

  /** What becomes of this sign-in of this user. */
  Judgement judge(User user, SignIn signIn) {
    return cases.computeIfAbsent(likeness.of(signIn), Case::new).judgement(likeness.of(user));
  }

  /** The same, without regard to what was judged of others. For tests. */
  Judgement judgeAlone(User user, SignIn signIn) {
    return new Case(signIn).judged(user);
  }

  /** One sign-in, and what was judged of it for each kind of user. */
  private final class Case {
    private final EvaluatedSignIn together;
    private final List<Part> parts;
    private final EvaluatedSignIn onlySecurityDefaults;
    private final EvaluatedSignIn onlyPerUserMfa;
    private final Map<User, Judgement> judgements = new ConcurrentHashMap<>();

    Case(SignIn signIn) {
      this.together = view.evaluator().evaluate(signIn);
      this.parts = policies.stream().map(single -> part(single, signIn)).toList();
      this.onlySecurityDefaults = securityDefaults.evaluate(signIn);
      this.onlyPerUserMfa = nothing.evaluate(signIn);
    }

    Judgement judgement(User user) {
      return judgements.computeIfAbsent(user, this::judged);
    }

    private Judgement judged(User user) {
      User bare = withoutPerUserMfa(user);
      return new Judgement(
          strictest(together, user),
          parts.stream().map(part -> ofPolicy(part, bare)).toList(),
          strictest(onlySecurityDefaults, bare),
          strictest(onlyPerUserMfa, user));
    }
  }

  /** What one policy makes of a sign-in, whoever makes it: the conditions that are not met. */
  private record Part(
      ConditionalAccessPolicy policy, Set<AnalysisReason> unsatisfied, EvaluatedSignIn alone) {}

  private Part part(Single single, SignIn signIn) {
    Set<AnalysisReason> unsatisfied =
        reasons(view.evaluator().signInMismatches(single.policy(), signIn).stream());
    unsatisfied.remove(AnalysisReason.POLICY_NOT_ENABLED);
    return new Part(single.policy(), unsatisfied, single.evaluator().evaluate(signIn));
  }

  private Judgement.OfPolicy ofPolicy(Part part, User user) {
    Outcome outcome = strictest(part.alone(), user);
    if (outcome != Outcome.OPEN) {
      // Where a device's attribute is not known, it is taken to be met.
      return new Judgement.OfPolicy(part.policy(), Set.of(), outcome);
    }
    Set<AnalysisReason> unsatisfied =
        reasons(view.evaluator().userMismatch(part.policy(), user).stream());
    unsatisfied.addAll(part.unsatisfied());
    return new Judgement.OfPolicy(part.policy(), unsatisfied, outcome);
  }

  private static Set<AnalysisReason> reasons(Stream<Mismatch> mismatches) {
    return mismatches
        .map(Mismatch::reason)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(AnalysisReason.class)));
  }

  /** Where a guest's home is not known, the strictest of what is possible. */
  private static Outcome strictest(EvaluatedSignIn signIn, User user) {
    return signIn.outcomes(user).stream()
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("a sign-in without outcome"));
  }

  private static User withoutPerUserMfa(User user) {
    return new User(
        user.id(),
        user.userPrincipalName(),
        user.displayName(),
        user.accountEnabled(),
        user.userType(),
        user.kind(),
        user.home(),
        user.groups(),
        user.roles(),
        Fact.known(PerUserMfaState.DISABLED),
        user.registration());
  }
}
