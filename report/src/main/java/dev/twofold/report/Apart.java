package dev.twofold.report;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is reported beside the verdict and does not change it (contracts section 3): policies on
 * user actions and on authentication contexts, and Microsoft's mandatory MFA.
 *
 * @param userActions the policies on user actions
 * @param authenticationContexts the policies on authentication contexts
 */
public record Apart(List<Target> userActions, List<Target> authenticationContexts) {

  /** What is said of mandatory MFA, which no API tells (mfa-semantics MM-02 to MM-06, MM-17). */
  public static final String MANDATORY_MFA =
      "Microsoft itself requires MFA to sign in to the Azure portal, the Microsoft Entra admin"
          + " center, the Intune admin center and the Microsoft 365 admin center, and to create,"
          + " update or delete resources with the Azure CLI, Azure PowerShell, the Azure mobile"
          + " app and other clients of Azure Resource Manager. This is outside the tenant's own"
          + " configuration, so no verdict counts it.";

  /**
   * A policy with what it is about.
   *
   * @param policy the policy
   * @param names the user actions or the authentication contexts, in order
   */
  public record Target(ConditionalAccessPolicy policy, List<String> names) {}

  /** What this tenant has; empty where its policies could not be read. */
  public static Optional<Apart> of(Tenant tenant) {
    return switch (tenant.policies()) {
      case Fact.Known<List<ConditionalAccessPolicy>>(List<ConditionalAccessPolicy> policies) ->
          Optional.of(of(policies));
      case Fact.Unread<List<ConditionalAccessPolicy>> _ -> Optional.empty();
    };
  }

  private static Apart of(List<ConditionalAccessPolicy> policies) {
    return new Apart(
        policies.stream().flatMap(Apart::onUserActions).toList(),
        policies.stream().flatMap(Apart::onContexts).toList());
  }

  private static Stream<Target> onUserActions(ConditionalAccessPolicy policy) {
    return policy.resources() instanceof TargetResources.UserActions on
        ? Stream.of(new Target(policy, on.actions().stream().sorted().toList()))
        : Stream.empty();
  }

  private static Stream<Target> onContexts(ConditionalAccessPolicy policy) {
    return policy.resources() instanceof TargetResources.AuthenticationContexts on
        ? Stream.of(new Target(policy, on.references().stream().sorted().toList()))
        : Stream.empty();
  }
}
