package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A condition that is a plain list of what matches.
 *
 * @param reason the condition in Microsoft's words
 * @param subject what stands before the listed words, with a space at its end, or nothing
 * @param listed what the policy lists
 * @param actual what the sign-in has
 * @param word one element in words
 */
record ListCondition<T extends Enum<T>>(
    AnalysisReason reason,
    String subject,
    Function<ConditionalAccessPolicy, Set<T>> listed,
    Function<SignIn, T> actual,
    Function<T, String> word)
    implements Condition {

  /** The conditions that are lists. */
  static List<Condition> all() {
    return List.of(
        // CA-601; a policy that lists the modern types only leaves legacy clients alone (CA-604)
        new ListCondition<>(
            AnalysisReason.CLIENT_APPS,
            "",
            ConditionalAccessPolicy::clientApps,
            SignIn::clientApp,
            Words::of),
        // CA-901: membership, nothing escalates
        new ListCondition<>(
            AnalysisReason.SIGN_IN_RISK,
            "sign-in risk ",
            ConditionalAccessPolicy::signInRisk,
            SignIn::signInRisk,
            RiskLevel::graphName),
        new ListCondition<>(
            AnalysisReason.USER_RISK,
            "user risk ",
            ConditionalAccessPolicy::userRisk,
            SignIn::userRisk,
            RiskLevel::graphName),
        // CA-908
        new ListCondition<>(
            AnalysisReason.INSIDER_RISK,
            "insider risk ",
            ConditionalAccessPolicy::insiderRisk,
            SignIn::insiderRisk,
            InsiderRiskLevel::graphName),
        // CA-B01, CA-B03
        new ListCondition<>(
            AnalysisReason.AUTHENTICATION_FLOW,
            "",
            ConditionalAccessPolicy::flows,
            SignIn::flow,
            Words::of));
  }

  @Override
  public Answer matches(ConditionalAccessPolicy policy, SignIn signIn) {
    return Answer.of(listed.apply(policy).contains(actual.apply(signIn)));
  }

  @Override
  public String why(ConditionalAccessPolicy policy, SignIn signIn) {
    List<String> words = Words.inOrder(listed.apply(policy)).stream().map(word).toList();
    return "the policy is for %s%s, not for %s"
        .formatted(subject, Words.and(words), word.apply(actual.apply(signIn)));
  }
}
