package dev.twofold.engine.meaning;

import dev.twofold.engine.access.ApplicationFilter;
import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.FilterExpression.Comparison;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.access.TaggedApplications;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.SignIn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy is about, against what the sign-in asks a token for (mfa-semantics CA-501 to
 * CA-569). Only a policy on applications can match: user actions say nothing about sign-ins to
 * resources (CA-568), a sign-in that demands no authentication context is the weaker case (CA-569),
 * and policies on workload identities and agents never bind users (CA-401, CA-403).
 */
final class OnApplication implements Condition {
  private final Fact<TaggedApplications> tagged;
  private final boolean baselineScopesEnforced;
  private final OnApplicationWords words;

  OnApplication(Tenant tenant) {
    this.tagged = tenant.applications();
    this.baselineScopesEnforced = tenant.settings().baselineScopesEnforced();
    this.words = new OnApplicationWords(new ApplicationNames(tenant));
  }

  @Override
  public AnalysisReason reason() {
    return AnalysisReason.APPLICATION;
  }

  @Override
  public Answer matches(ConditionalAccessPolicy policy, SignIn signIn) {
    return switch (policy.resources()) {
      case TargetResources.Applications applications -> matches(applications, signIn.audience());
      case TargetResources.UserActions _,
          TargetResources.AuthenticationContexts _,
          TargetResources.WorkloadIdentities _,
          TargetResources.Nothing _ ->
          Answer.NO;
    };
  }

  private Answer matches(TargetResources.Applications target, Audience audience) {
    return leavesOutBaselineScopes(target, audience)
        ? Answer.NO
        : matchesApplication(target, resource(audience));
  }

  /** A request for baseline scopes is evaluated on Windows Azure Active Directory (CA-545). */
  private static String resource(Audience audience) {
    return switch (audience) {
      case Audience.Application(var id) -> Ids.lower(id);
      case Audience.BaselineScopes _ -> ApplicationGroups.WINDOWS_AZURE_ACTIVE_DIRECTORY;
    };
  }

  /**
   * Without enforcement, a policy with any exclusion does not reach such a request, whether it is
   * for all resources (CA-541, CA-550) or for that resource (CA-563).
   */
  private boolean leavesOutBaselineScopes(TargetResources.Applications target, Audience audience) {
    return switch (audience) {
      case Audience.Application _ -> false;
      case Audience.BaselineScopes _ -> !baselineScopesEnforced && target.hasExclusions();
    };
  }

  /** Exclusion wins, by whichever way it came (CA-501, CA-561). */
  private Answer matchesApplication(TargetResources.Applications target, String id) {
    Answer included =
        Answer.of(target.all() || covers(target.include(), id))
            .or(filter(target, FilterMode.INCLUDE, id));
    Answer excluded =
        Answer.of(covers(target.exclude(), id)).or(filter(target, FilterMode.EXCLUDE, id));
    return included.and(excluded.not());
  }

  /** True where one of the ids or group names covers the application (CA-511 to CA-534). */
  static boolean covers(Set<String> idsOrGroups, String id) {
    return idsOrGroups.stream().anyMatch(name -> ApplicationGroups.coveredBy(name).contains(id));
  }

  private Answer filter(TargetResources.Applications target, FilterMode mode, String id) {
    return target
        .filter()
        .filter(filter -> filter.mode() == mode)
        .map(filter -> filterMatches(filter, id))
        .orElse(Answer.NO);
  }

  private Answer filterMatches(ApplicationFilter filter, String id) {
    return switch (filter.rule()) {
      case FilterRule.Unparsed _ -> Answer.UNREAD;
      case FilterRule.Parsed(_, var expression) ->
          Filters.holds(expression, comparison -> compare(comparison, id));
    };
  }

  private Answer compare(Comparison comparison, String id) {
    return switch (tagged) {
      case Fact.Unread<TaggedApplications> _ -> Answer.UNREAD;
      case Fact.Known<TaggedApplications>(var applications) ->
          compare(comparison, values(applications, id, comparison.property()));
    };
  }

  /**
   * CA-562: without service principal or attribute a positive operator does not match; what a
   * negative one does is not documented.
   */
  private static Answer compare(Comparison comparison, Set<String> values) {
    if (values.isEmpty()) {
      return comparison.operator().negative() ? Answer.UNREAD : Answer.NO;
    }
    return Answer.of(Filters.matches(comparison, values, false));
  }

  private static Set<String> values(TaggedApplications applications, String id, String attribute) {
    Map<String, Set<String>> attributes =
        Optional.ofNullable(applications.attributes().get(id)).orElse(Map.of());
    return attributes.keySet().stream()
        .filter(attribute::equalsIgnoreCase)
        .findFirst()
        .map(attributes::get)
        .orElse(Set.of());
  }

  @Override
  public String why(ConditionalAccessPolicy policy, SignIn signIn) {
    return switch (policy.resources()) {
      case TargetResources.Applications target -> why(target, signIn.audience());
      case TargetResources.UserActions _ ->
          "the policy is about user actions, not about sign-ins to applications";
      case TargetResources.AuthenticationContexts _ ->
          "the policy is about authentication contexts, which this sign-in does not demand";
      case TargetResources.WorkloadIdentities _ ->
          "the policy is about workload identities, not about users";
      case TargetResources.Nothing _ -> "the policy includes no application";
    };
  }

  private String why(TargetResources.Applications target, Audience audience) {
    return leavesOutBaselineScopes(target, audience)
        ? "the policy excludes applications, and so leaves out requests for baseline scopes"
        : words.why(target, resource(audience), matches(target, audience));
  }
}
