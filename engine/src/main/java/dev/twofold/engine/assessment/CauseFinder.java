package dev.twofold.engine.assessment;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.Mismatch;
import dev.twofold.engine.meaning.SignInEvaluator;
import dev.twofold.engine.proof.SelectionIndex;
import dev.twofold.engine.proof.SelectionIndex.Assignment;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.verdict.Cause;
import dev.twofold.engine.verdict.Causes;
import java.util.ArrayList;
import java.util.List;
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
  private final SelectionIndex users;
  private final int shown;

  CauseFinder(Tenant tenant, SignInEvaluator evaluator, boolean explainAll) {
    this.evaluator = evaluator;
    this.policies =
        tenant.policies().orElse(List.of()).stream().filter(CauseFinder::couldClose).toList();
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

    OfWitness(SignIn witness) {
      this.witness = witness;
      this.mismatches =
          policies.stream().map(policy -> evaluator.signInMismatches(policy, witness)).toList();
    }

    Causes causes(User user) {
      long[] bound = users.bound(user, user.home());
      int[] distances = distances(bound);
      List<Integer> nearest = nearest(distances);
      List<Cause> causes = new ArrayList<>(nearest.size());
      for (int policy : nearest) {
        causes.add(cause(policy, user, isBound(bound, policy)));
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

    private Cause cause(int number, User user, boolean bound) {
      ConditionalAccessPolicy policy = policies.get(number);
      List<Mismatch> all = new ArrayList<>(mismatches.get(number));
      if (!bound) {
        evaluator.userMismatch(policy, user).ifPresent(all::add);
      }
      if (all.isEmpty()) {
        evaluator.grantMismatch(policy, user, witness).ifPresent(all::add);
      }
      all.sort((one, other) -> one.reason().compareTo(other.reason()));
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
