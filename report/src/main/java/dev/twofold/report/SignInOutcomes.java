package dev.twofold.report;

import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.util.Set;

/** Tells what becomes of single sign-ins. Safe for use by several threads. */
@FunctionalInterface
public interface SignInOutcomes {

  /** What becomes of one sign-in. */
  @FunctionalInterface
  interface OfSignIn {

    /** The outcomes that are possible for this user; several where something was not read. */
    Set<Outcome> outcomes(User user);
  }

  /** What becomes of this sign-in, for many users. */
  OfSignIn of(SignIn signIn);
}
