package dev.twofold.engine.verdict;

import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was proved of all users with the same signature.
 *
 * @param verdict the verdict
 * @param onlyFromManagedDevices every open sign-in comes from a device that is compliant or hybrid
 *     joined; false where none is open
 * @param enforcedBy the enforcers that turn at least one sign-in into MFA
 * @param witness one open sign-in, the most ordinary one; there for CONDITIONALLY and NEVER
 * @param either for UNKNOWN, the verdicts that are possible, in the order of {@link Verdict}
 * @param needs for UNKNOWN, the collections that would settle it
 */
public record Finding(
    Verdict verdict,
    boolean onlyFromManagedDevices,
    List<Enforcer> enforcedBy,
    Optional<SignIn> witness,
    List<Verdict> either,
    List<String> needs) {

  public Finding {
    enforcedBy = List.copyOf(enforcedBy);
    either = List.copyOf(either);
    needs = List.copyOf(needs);
  }

  /** True where a sign-in with a password alone is known to be open. */
  public boolean gap() {
    return verdict == Verdict.CONDITIONALLY || verdict == Verdict.NEVER;
  }

  /**
   * The verdicts that are possible: the verdict itself, or for UNKNOWN each of {@link #either()}.
   */
  public Set<Verdict> possible() {
    return verdict == Verdict.UNKNOWN ? Set.copyOf(either) : Set.of(verdict);
  }
}
