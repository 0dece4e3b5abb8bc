package dev.twofold.emulator.synthetic.log;

import dev.twofold.emulator.tenant.EngineView;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.AnalysisReason;
import dev.twofold.engine.meaning.Mismatch;
import dev.twofold.engine.meaning.SignInEvaluator;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges attempts by the engine's evaluator, all enforcers together and each by itself. Safe for
 * many threads.
 */
final class Judge {
  private static final Set<AnalysisReason> NO_CONDITION =
      EnumSet.of(AnalysisReason.POLICY_NOT_ENABLED, AnalysisReason.GRANT);

  private final EngineView view;
  private final List<Single> policies;
  private final SignInEvaluator securityDefaults;
  private final SignInEvaluator nothing;

  /** A policy, and an evaluator for which it is the only one, and enabled. */
  private record Single(ConditionalAccessPolicy policy, SignInEvaluator evaluator) {}

  Judge(EngineView view) {
    this.view = view;
    Tenant tenant = view.tenant();
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

  Judgement judge(Attempt attempt) {
    User user = attempt.visitor().user();
    SignIn signIn = attempt.signIn();
    User bare = withoutPerUserMfa(user);
    return new Judgement(
        strictest(view.evaluator(), user, signIn),
        policies.stream().map(single -> judge(single, bare, signIn)).toList(),
        strictest(securityDefaults, bare, signIn),
        strictest(nothing, user, signIn));
  }

  private Judgement.OfPolicy judge(Single single, User user, SignIn signIn) {
    Set<AnalysisReason> unsatisfied = EnumSet.noneOf(AnalysisReason.class);
    for (Mismatch mismatch : view.evaluator().mismatches(single.policy(), user, signIn)) {
      unsatisfied.add(mismatch.reason());
    }
    unsatisfied.removeAll(NO_CONDITION);
    Outcome outcome = strictest(single.evaluator(), user, signIn);
    if (outcome != Outcome.OPEN) {
      unsatisfied.clear(); // Where a device's attribute is not known, it is taken to be met.
    }
    return new Judgement.OfPolicy(single.policy(), unsatisfied, outcome);
  }

  /** Where a guest's home is not known, the strictest of what is possible. */
  private static Outcome strictest(SignInEvaluator evaluator, User user, SignIn signIn) {
    return evaluator.outcomes(user, signIn).stream()
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
