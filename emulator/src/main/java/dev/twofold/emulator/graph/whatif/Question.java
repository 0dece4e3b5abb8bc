package dev.twofold.emulator.graph.whatif;

import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.SignIn;
import java.util.List;

/**
 * What is asked.
 *
 * @param identity who signs in
 * @param target what for
 * @param signIns the sign-ins, one for each application that is asked about
 * @param appliedPoliciesOnly whether policies that do not apply are left out
 */
record Question(
    Identity identity, Target target, List<SignIn> signIns, boolean appliedPoliciesOnly) {
  Question {
    signIns = List.copyOf(signIns);
  }

  /** Who signs in. */
  sealed interface Identity {
    /** A user of the tenant, or somebody of another one. */
    record Person(User user) implements Identity {}

    /** A service principal, by its object id. */
    record Workload(String servicePrincipalId) implements Identity {}
  }

  /** What a sign-in is for. */
  sealed interface Target {
    /** Applications: those of the sign-ins. */
    record Applications() implements Target {}

    /** An authentication context, such as {@code c1}. */
    record AuthenticationContext(String reference) implements Target {}

    /** A user action, by the name that policies use. */
    record UserAction(String action) implements Target {}
  }
}
