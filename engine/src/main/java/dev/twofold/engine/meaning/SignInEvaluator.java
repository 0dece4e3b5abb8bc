package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The meaning of a tenant's configuration: what becomes of one sign-in of one user, and why a
 * policy does not close it. Safe for use by several threads.
 *
 * <p>Only sign-ins that can exist have an outcome. Callers must not ask for a client of type {@code
 * other} with a registered device (mfa-semantics DIM-01), for Exchange ActiveSync with another
 * audience than Exchange Online (DIM-02), or for the intranet claim with a user whose domain is
 * known not to be federated (DIM-06); each method that is given the parts of such a sign-in throws
 * {@link IllegalArgumentException}. Applications {@linkplain
 * dev.twofold.engine.access.ApplicationGroups#OUTSIDE_THE_PROOF outside the proof} are evaluated
 * like any other.
 *
 * <p>A policy <em>closes</em> a sign-in where it applies and blocks it or forces MFA (GR-05). Where
 * that depends on something that could not be read, the policy does not close it for certain, and
 * the mismatch says what is not known.
 */
public final class SignInEvaluator {
  private final Evaluation evaluation;

  /** Prepares the evaluation of sign-ins to this tenant. */
  public SignInEvaluator(Tenant tenant) {
    this.evaluation = new Evaluation(tenant);
  }

  /**
   * The outcomes that are possible: exactly one where everything that matters is known. Unread
   * things are taken as independent of each other, so there may be more than truly are possible,
   * never fewer.
   */
  public Set<Outcome> outcomes(User user, SignIn signIn) {
    return evaluate(signIn).outcomes(user);
  }

  /** The same sign-in for many users, with the same answers as {@link #outcomes}. */
  public EvaluatedSignIn evaluate(SignIn signIn) {
    evaluation.possible().check(signIn);
    return new EvaluatedSignIn(evaluation, signIn);
  }

  /**
   * Why this policy does not close this sign-in of this user, in the order of {@link
   * AnalysisReason}; empty where it closes it. {@link AnalysisReason#GRANT} is there only where
   * every condition matches.
   */
  public List<Mismatch> mismatches(ConditionalAccessPolicy policy, User user, SignIn signIn) {
    evaluation.possible().check(user, signIn);
    List<Mismatch> conditions =
        Mismatches.inOrder(
            Stream.concat(
                signInMismatches(policy, signIn).stream(), userMismatch(policy, user).stream()));
    return Mismatches.onlyState(conditions)
        ? Stream.concat(conditions.stream(), grantMismatch(policy, user, signIn).stream()).toList()
        : conditions;
  }

  /**
   * The mismatches that depend only on the sign-in: the policy's state, and its conditions on
   * anything but the user.
   */
  public List<Mismatch> signInMismatches(ConditionalAccessPolicy policy, SignIn signIn) {
    evaluation.possible().check(signIn);
    return evaluation.conditionalAccess().mismatches(policy, signIn);
  }

  /** The mismatch that depends only on the user: the policy does not bind the user. */
  public Optional<Mismatch> userMismatch(ConditionalAccessPolicy policy, User user) {
    return people(policy).mismatch(person(user));
  }

  /** What assignments look at in this user. */
  public Person person(User user) {
    return evaluation.people().person(user);
  }

  /** Whom this policy binds, prepared for many users. */
  public PolicyPeople people(ConditionalAccessPolicy policy) {
    return new PolicyPeople(evaluation, policy);
  }

  /**
   * How the policy's grant can be satisfied without MFA in this sign-in; empty where it can't.
   * Whether the conditions match is not looked at.
   */
  public Optional<Mismatch> grantMismatch(
      ConditionalAccessPolicy policy, User user, SignIn signIn) {
    evaluation.possible().check(signIn);
    return Grants.mismatch(policy, evaluation.standing(user), signIn);
  }
}
