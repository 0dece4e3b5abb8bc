package dev.twofold.emulator.synthetic.log;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.meaning.AnalysisReason;
import dev.twofold.engine.signin.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code appliedConditionalAccessPolicies} of a sign-in (graph-api part 8). */
final class AppliedPolicies {
  private final Judgement judgement;
  private final Ending ending;

  AppliedPolicies(Judgement judgement, Ending ending) {
    this.judgement = judgement;
    this.ending = ending;
  }

  /** {@code success}, {@code failure} or {@code notApplied}: of all enabled policies together. */
  String status() {
    List<String> results =
        judgement.policies().stream()
            .filter(each -> each.policy().state() == PolicyState.ENABLED)
            .map(this::result)
            .toList();
    return results.contains("failure")
        ? "failure"
        : results.contains("success") ? "success" : "notApplied";
  }

  void addTo(ArrayNode rows) {
    for (Judgement.OfPolicy each : judgement.policies()) {
      ObjectNode row = rows.addObject();
      row.put("id", each.policy().id()).put("displayName", each.policy().displayName());
      row.put("result", result(each));
      ArrayNode controls = row.putArray("enforcedGrantControls");
      if (each.applies()) {
        controls(each.policy()).forEach(controls::add);
      }
      row.putArray("enforcedSessionControls");
      row.putArray("sessionControlsNotSatisfied");
      row.put("conditionsSatisfied", satisfied(each));
      row.put("conditionsNotSatisfied", flags(each.unsatisfied()));
      row.putArray("includeRulesSatisfied");
      row.putArray("excludeRulesSatisfied");
      row.putNull("authenticationStrength");
    }
  }

  private String result(Judgement.OfPolicy each) {
    return switch (each.policy().state()) {
      case DISABLED -> "notEnabled";
      case ENABLED ->
          !each.applies() ? "notApplied" : isMet(each.outcome()) ? "success" : "failure";
      case REPORT_ONLY ->
          !each.applies()
              ? "reportOnlyNotApplied"
              : switch (each.outcome()) {
                case BLOCKED -> "reportOnlyFailure";
                case MFA -> isMet(Outcome.MFA) ? "reportOnlySuccess" : "reportOnlyInterrupted";
                case OPEN -> "reportOnlySuccess";
              };
    };
  }

  private boolean isMet(Outcome outcome) {
    return switch (outcome) {
      case BLOCKED -> false;
      case MFA -> ending.multiFactor() && ending.succeeded();
      case OPEN -> true;
    };
  }

  private static List<String> controls(ConditionalAccessPolicy policy) {
    List<String> names = new ArrayList<>();
    policy.grant().controls().stream()
        .sorted(Comparator.naturalOrder())
        .map(AppliedPolicies::name)
        .forEach(names::add);
    if (policy.grant().strength().isPresent()) {
      names.add("RequireAuthenticationStrength");
    }
    return names;
  }

  private static String name(GrantControl control) {
    return switch (control) {
      case BLOCK -> "Block";
      case MFA -> "Mfa";
      case COMPLIANT_DEVICE -> "RequireCompliantDevice";
      case DOMAIN_JOINED_DEVICE -> "RequireDomainJoinedDevice";
      case APPROVED_APPLICATION -> "RequireApprovedApp";
      case COMPLIANT_APPLICATION -> "RequireCompliantApp";
      case PASSWORD_CHANGE -> "PasswordChange";
      case RISK_REMEDIATION -> "RiskRemediation";
      case TERMS_OF_USE -> "TermsOfUse";
      case CUSTOM_AUTHENTICATION_FACTOR -> "RequireDuoMfa";
    };
  }

  /** The conditions that the policy has and the sign-in meets. */
  private static String satisfied(Judgement.OfPolicy each) {
    List<String> met = new ArrayList<>();
    if (!each.unsatisfied().contains(AnalysisReason.APPLICATION)) {
      met.add("application");
    }
    if (!each.unsatisfied().contains(AnalysisReason.USERS)) {
      met.add("users");
    }
    if (each.policy().locations().isPresent()
        && !each.unsatisfied().contains(AnalysisReason.LOCATION)) {
      met.add("location");
    }
    if (each.policy().platforms().isPresent()
        && !each.unsatisfied().contains(AnalysisReason.DEVICE_PLATFORM)) {
      met.add("devicePlatform");
    }
    return met.isEmpty() ? "none" : String.join(",", met);
  }

  private static String flags(Set<AnalysisReason> reasons) {
    List<String> names =
        reasons.stream().sorted(Comparator.naturalOrder()).map(AppliedPolicies::flag).toList();
    return names.isEmpty() ? "none" : String.join(",", names);
  }

  private static String flag(AnalysisReason reason) {
    return switch (reason) {
      case USERS -> "users";
      case APPLICATION -> "application";
      case CLIENT_APPS -> "clientType";
      case DEVICE_PLATFORM -> "devicePlatform";
      case LOCATION -> "location";
      case SIGN_IN_RISK -> "signInRisk";
      case USER_RISK -> "userRisk";
      case INSIDER_RISK -> "insiderRisk";
      case DEVICES -> "deviceState";
      case AUTHENTICATION_FLOW -> "authenticationFlows";
      case POLICY_NOT_ENABLED, GRANT, NOT_ENOUGH_INFORMATION -> "none";
    };
  }
}
