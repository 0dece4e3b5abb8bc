package dev.twofold.engine.assessment;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.EvaluatedSignIn;
import dev.twofold.engine.meaning.Person;
import dev.twofold.engine.meaning.SignInEvaluator;
import dev.twofold.engine.proof.ProofCounters;
import dev.twofold.engine.proof.Proofs;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.verdict.Causes;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.UserVerdict;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Assesses the users of one tenant. Safe for use by several threads.
 *
 * <p>Every witness is evaluated as one concrete sign-in of this very user, by code that shares
 * nothing with the proof, before it leaves.
 */
public final class Assessor {

  /** A witness, evaluated and explained as far as that does not depend on the user. */
  private record Witness(EvaluatedSignIn evaluated, CauseFinder.OfWitness causes) {}

  private final Proofs proofs;
  private final SignInEvaluator evaluator;
  private final CauseFinder causes;
  private final Admins admins;
  private final MfaEnabled mfaEnabled;
  private final Map<SignIn, Witness> witnesses = new ConcurrentHashMap<>();

  /** Prepares the assessment of this tenant's users, with at most eight causes for each. */
  public Assessor(Tenant tenant) {
    this(tenant, false);
  }

  /**
   * Prepares the assessment of this tenant's users.
   *
   * @param explainAll whether every cause is listed
   */
  public Assessor(Tenant tenant, boolean explainAll) {
    this.proofs = new Proofs(tenant);
    this.evaluator = new SignInEvaluator(tenant);
    this.causes = new CauseFinder(tenant, evaluator, explainAll);
    this.admins = new Admins(tenant);
    this.mfaEnabled = new MfaEnabled(tenant);
  }

  /**
   * What is said of this user.
   *
   * @throws WitnessNotConfirmed if the independent evaluation does not find the witness open
   */
  public UserVerdict assess(User user) {
    Finding finding = proofs.of(user);
    Causes because = finding.witness().map(witness -> causes(user, witness)).orElse(Causes.none());
    return new UserVerdict(
        user, admins.isAdmin(user), finding, because, mfaEnabled.of(user, finding));
  }

  /** What the proofs did so far. */
  public ProofCounters counters() {
    return proofs.counters();
  }

  private Causes causes(User user, SignIn signIn) {
    Witness witness = witnesses.computeIfAbsent(signIn, this::prepared);
    Person person = evaluator.person(user);
    Set<Outcome> outcomes = witness.evaluated.outcomes(user, person);
    if (!outcomes.contains(Outcome.OPEN)) {
      throw new WitnessNotConfirmed(
          "the proof finds this sign-in of user %s open, its evaluation says %s: %s"
              .formatted(user.id(), outcomes, signIn));
    }
    return witness.causes.causes(user, person);
  }

  private Witness prepared(SignIn signIn) {
    return new Witness(evaluator.evaluate(signIn), causes.new OfWitness(signIn));
  }
}
