package dev.twofold.engine.assessment;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.Mismatch;
import dev.twofold.engine.meaning.Person;
import dev.twofold.engine.meaning.PolicyPeople;
import dev.twofold.engine.meaning.SignInEvaluator;
import dev.twofold.engine.proof.SelectionIndex;
import dev.twofold.engine.proof.SelectionIndex.Assignment;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.verdict.Cause;
import dev.twofold.engine.verdict.Causes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds why the policies that could close a sign-in do not close a witness, those nearest to
 * closing it first: the fewest conditions that fail, a grant that is met without MFA before any
 * condition.
 */
final class CauseFinder {
  private static final int SHOWN = 8;

  private final SignInEvaluator evaluator;
  private final List<ConditionalAccessPolicy> policies;
  private final List<PolicyPeople> people;
  private final SelectionIndex users;
  private final int shown;

  CauseFinder(Tenant tenant, SignInEvaluator evaluator, boolean explainAll) {
    this.evaluator = evaluator;
    this.policies =
        tenant.policies().orElse(List.of()).stream().filter(CauseFinder::couldClose).toList();
    this.people = policies.stream().map(evaluator::people).toList();
    this.users =
        new SelectionIndex(
            tenant.directory(),
            policies.stream()
                .map(policy -> new Assignment(policy.include(), policy.exclude()))
                .toList());
    this.shown = explainAll ? Integer.MAX_VALUE : SHOWN;
  }

  private static boolean couldClose(ConditionalAccessPolicy policy) {
    return policy.state() != PolicyState.DISABLED
        && policy.grant().couldClose()
        && !(policy.resources() instanceof TargetResources.WorkloadIdentities);
  }

  /** What the policies say of one witness, prepared for many users. */
  final class OfWitness {
    private final SignIn witness;
    private final List<List<Mismatch>> mismatches;
    private final List<Map<Optional<Mismatch>, Cause>> causes;

    OfWitness(SignIn witness) {
      this.witness = witness;
      this.mismatches =
          policies.stream().map(policy -> evaluator.signInMismatches(policy, witness)).toList();
      this.causes =
          policies.stream()
              .<Map<Optional<Mismatch>, Cause>>map(_ -> new ConcurrentHashMap<>())
              .toList();
    }

    Causes causes(User user, Person person) {
      long[] bound = users.bound(user, user.home());
      int[] distances = distances(bound);
      List<Integer> nearest = nearest(distances);
      List<Cause> causes = new ArrayList<>(nearest.size());
      for (int policy : nearest) {
        causes.add(cause(policy, user, person, isBound(bound, policy)));
      }
      return new Causes(causes, policies.size() - causes.size());
    }

    private int[] distances(long[] bound) {
      int[] distances = new int[mismatches.size()];
      for (int policy = 0; policy < distances.length; policy++) {
        distances[policy] = mismatches.get(policy).size() + (isBound(bound, policy) ? 0 : 1);
      }
      return distances;
    }

    private List<Integer> nearest(int[] distances) {
      List<Integer> nearest = new ArrayList<>();
      int left = Math.min(shown, distances.length);
      for (int distance = 0; nearest.size() < left; distance++) {
        for (int policy = 0; policy < distances.length && nearest.size() < left; policy++) {
          if (distances[policy] == distance) {
            nearest.add(policy);
          }
        }
      }
      return nearest;
    }

    private Cause cause(int number, User user, Person person, boolean bound) {
      ConditionalAccessPolicy policy = policies.get(number);
      Optional<Mismatch> unbound = bound ? Optional.empty() : people.get(number).mismatch(person);
      if (unbound.isEmpty() && mismatches.get(number).isEmpty()) {
        return cause(policy, evaluator.grantMismatch(policy, user, witness).stream().toList());
      }
      return causes.get(number).computeIfAbsent(unbound, more -> cause(number, more));
    }

    /** The same for all users of whom the policy says the same. */
    private Cause cause(int number, Optional<Mismatch> unbound) {
      List<Mismatch> all = new ArrayList<>(mismatches.get(number));
      unbound.ifPresent(all::add);
      all.sort((one, other) -> one.reason().compareTo(other.reason()));
      return cause(policies.get(number), all);
    }

    private static Cause cause(ConditionalAccessPolicy policy, List<Mismatch> all) {
      return new Cause(
          policy.id(),
          policy.displayName(),
          all.stream().map(Mismatch::reason).toList(),
          all.stream().map(Mismatch::detail).collect(Collectors.joining("; ")));
    }
  }

  private static boolean isBound(long[] bound, int policy) {
    return ((bound[policy >> 6] >>> policy) & 1) != 0;
  }
}
