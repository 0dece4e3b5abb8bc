package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.PlatformCondition;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The platform condition (mfa-semantics CA-701 to CA-707). */
final class OnPlatform implements Condition {

  @Override
  public AnalysisReason reason() {
    return AnalysisReason.DEVICE_PLATFORM;
  }

  @Override
  public Answer matches(ConditionalAccessPolicy policy, SignIn signIn) {
    Optional<PlatformCondition> condition = policy.platforms();
    // not configured is every platform (CA-706)
    return Answer.of(condition.isEmpty() || condition.get().matches(signIn.platform()));
  }

  @Override
  public String why(ConditionalAccessPolicy policy, SignIn signIn) {
    String platform = Words.of(signIn.platform());
    if (excluded(policy).contains(signIn.platform())) {
      return "the policy excludes " + platform;
    }
    return "the policy is for %s, not for %s".formatted(included(policy), platform);
  }

  private static Set<DevicePlatform> excluded(ConditionalAccessPolicy policy) {
    return policy.platforms().map(PlatformCondition::exclude).orElse(Set.of());
  }

  private static String included(ConditionalAccessPolicy policy) {
    Set<DevicePlatform> included =
        policy.platforms().map(PlatformCondition::include).orElse(Set.of());
    List<String> words = Words.inOrder(included).stream().map(Words::of).toList();
    return Words.and(words);
  }
}
