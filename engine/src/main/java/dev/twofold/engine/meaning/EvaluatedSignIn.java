package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * One sign-in, evaluated as far as it can be without knowing the user. Safe for use by several
 * threads.
 */
public final class EvaluatedSignIn {
  private final Evaluation evaluation;
  private final SignIn signIn;
  private final Fact<List<Candidate>> candidates;

  EvaluatedSignIn(Evaluation evaluation, SignIn signIn) {
    this.evaluation = evaluation;
    this.signIn = signIn;
    this.candidates = evaluation.policies().map(this::candidates);
  }

  /**
   * The outcomes that are possible for this user; exactly one where everything that matters is
   * known.
   *
   * @throws IllegalArgumentException if the user can't make this sign-in: it carries the intranet
   *     claim and the user's domain is known not to be federated (mfa-semantics DIM-06)
   */
  public Set<Outcome> outcomes(User user) {
    return outcomes(user, evaluation.people().person(user));
  }

  /**
   * The same where somebody needs the person, too.
   *
   * @param person of {@link SignInEvaluator#person} for this user
   */
  public Set<Outcome> outcomes(User user, Person person) {
    evaluation.possible().check(user, signIn);
    // The enforcers bind independently of each other (V-05), and the strictest decides (GR-04).
    return Outcomes.strictest(
        List.of(
            conditionalAccess(user, person),
            evaluation.securityDefaults().outcomes(person, signIn),
            evaluation.perUserMfa().outcomes(user, signIn)));
  }

  private Set<Outcome> conditionalAccess(User user, Person person) {
    return switch (candidates) {
      case Fact.Known<List<Candidate>>(var known) ->
          conditionalAccess(known, person, evaluation.standing(user));
      case Fact.Unread<List<Candidate>> _ -> Outcomes.ANY;
    };
  }

  private static Set<Outcome> conditionalAccess(
      List<Candidate> candidates, Person person, Standing standing) {
    List<Set<Outcome>> parts = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      parts.add(candidate.outcomes(person, standing));
    }
    return Outcomes.strictest(parts);
  }

  /** The policies that may apply to the sign-in, if they bind the user. */
  private List<Candidate> candidates(List<ConditionalAccessPolicy> policies) {
    return policies.stream().flatMap(this::candidate).toList();
  }

  private Stream<Candidate> candidate(ConditionalAccessPolicy policy) {
    Answer reaches = evaluation.conditionalAccess().reaches(policy, signIn);
    return reaches == Answer.NO ? Stream.of() : Stream.of(new Candidate(policy, reaches));
  }

  /** A policy that reaches, or may reach, the sign-in. */
  private final class Candidate {
    private final ConditionalAccessPolicy policy;
    private final Answer reaches;
    private final Assignment assignment;
    private final Map<Standing, Set<Outcome>> granted = new ConcurrentHashMap<>();

    Candidate(ConditionalAccessPolicy policy, Answer reaches) {
      this.policy = policy;
      this.reaches = reaches;
      this.assignment = Assignment.of(policy);
    }

    /** A policy that does not apply leaves the sign-in open (V-04). */
    Set<Outcome> outcomes(Person person, Standing standing) {
      Answer applies = reaches.and(evaluation.people().binds(assignment, person));
      return applies == Answer.NO
          ? Outcomes.only(Outcome.OPEN)
          : Outcomes.where(applies, granted(standing));
    }

    private Set<Outcome> granted(Standing standing) {
      return granted.computeIfAbsent(standing, theirs -> Grants.outcomes(policy, theirs, signIn));
    }
  }
}
