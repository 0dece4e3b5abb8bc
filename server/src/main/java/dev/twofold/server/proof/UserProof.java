package dev.twofold.server.proof;

import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.json.WitnessJson;
import dev.twofold.report.wording.EnforcerWords;
import dev.twofold.report.wording.WitnessWords;
import java.util.List;
import java.util.Optional;

/**
 * The verdict of a user, proved from the stored snapshot.
 *
 * @param verdict the verdict
 * @param onlyManaged whether every open sign-in comes from a managed device
 * @param enforcers what demands MFA of the user, by name
 * @param witness one sign-in that succeeds with a password alone
 * @param policies what each policy does for the user
 * @param alternatives what would change the verdict
 * @param either for UNKNOWN, the verdicts that are possible
 * @param needs for UNKNOWN, the collections that would settle it
 * @param home where an external user signs in; empty for users of this tenant
 * @param signIns the last sign-ins, newest first; empty where the log was not read
 */
public record UserProof(
    Verdict verdict,
    boolean onlyManaged,
    List<String> enforcers,
    Optional<Witness> witness,
    List<PolicyAnswer> policies,
    List<Alternative> alternatives,
    List<Verdict> either,
    List<String> needs,
    Optional<String> home,
    Optional<List<SignInEvent>> signIns) {

  /** A proof. */
  public UserProof {
    enforcers = List.copyOf(enforcers);
    policies = List.copyOf(policies);
    alternatives = List.copyOf(alternatives);
    either = List.copyOf(either);
    needs = List.copyOf(needs);
    signIns = signIns.map(List::copyOf);
  }

  /**
   * A sign-in that succeeds with a password alone.
   *
   * @param words the sign-in in words, without a full stop
   * @param request the body of the What-If request, indented
   * @param saysEverything whether the request says everything of the sign-in
   */
  public record Witness(String words, String request, boolean saysEverything) {}

  /** The proof for a user of a tenant. */
  static UserProof of(OpenTenant tenant, UserVerdict verdict) {
    return new UserProof(
        verdict.finding().verdict(),
        verdict.finding().onlyFromManagedDevices(),
        EnforcerWords.of(verdict.finding().enforcedBy()),
        verdict.finding().witness().map(signIn -> witness(tenant, verdict, signIn)),
        PolicyAnswers.of(tenant, verdict),
        Alternatives.of(tenant, verdict),
        verdict.finding().either(),
        verdict.finding().needs(),
        home(verdict.user().home()),
        tenant.signIns(verdict.user().id()));
  }

  private static Witness witness(OpenTenant tenant, UserVerdict verdict, SignIn signIn) {
    return new Witness(
        WitnessWords.withNetworks(tenant.tenant()).sentence(signIn),
        WitnessJson.whatIfRequest(verdict.user(), signIn),
        WitnessJson.saysEverything(signIn));
  }

  private static Optional<String> home(HomeTenant home) {
    return switch (home) {
      case HomeTenant.Here _ -> Optional.empty();
      case HomeTenant.Entra(String tenantId) -> Optional.of("signs in at the tenant " + tenantId);
      case HomeTenant.NotEntra _ ->
          Optional.of("signs in at a provider other than Microsoft Entra");
      case HomeTenant.Undisclosed _ -> Optional.of("signs in at another tenant, not told which");
    };
  }
}
