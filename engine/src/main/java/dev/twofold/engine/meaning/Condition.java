package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.signin.SignIn;

/**
 * One condition of a policy on the sign-in. All of them must match (mfa-semantics CA-103), and one
 * that is not configured matches everything.
 */
interface Condition {

  /** The condition in Microsoft's words. */
  AnalysisReason reason();

  /** Whether the sign-in matches the condition of this policy. */
  Answer matches(ConditionalAccessPolicy policy, SignIn signIn);

  /** Why it does not match, or why that is unread; asked only in those two cases. */
  String why(ConditionalAccessPolicy policy, SignIn signIn);
}
