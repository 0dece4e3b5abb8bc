package dev.twofold.emulator.graph.whatif;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.AnalysisReason;
import dev.twofold.engine.meaning.Mismatch;
import dev.twofold.engine.meaning.SignInEvaluator;
import dev.twofold.engine.signin.SignIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which policies apply, and why the others do not. */
final class Verdicts {
  private final SignInEvaluator evaluator;
  private final Question question;

  Verdicts(SignInEvaluator evaluator, Question question) {
    this.evaluator = evaluator;
    this.question = question;
  }

  /**
   * Why a policy does not apply, as Graph's {@code analysisReasons}; empty where it does. It
   * applies where it does to one of the applications.
   */
  List<String> reasons(ConditionalAccessPolicy policy) {
    return switch (question.identity()) {
      case Question.Identity.Workload _ -> forWorkload(policy);
      case Question.Identity.Person(User user) ->
          question.signIns().stream()
              .map(signIn -> forPerson(policy, user, signIn))
              .min(Comparator.comparingInt(List::size))
              .orElse(List.of());
    };
  }

  private List<String> forPerson(ConditionalAccessPolicy policy, User user, SignIn signIn) {
    Stream<AnalysisReason> ofSignIn =
        evaluator.signInMismatches(policy, signIn).stream().map(Mismatch::reason);
    Stream<AnalysisReason> ofUser =
        evaluator.userMismatch(policy, user).stream().map(Mismatch::reason);
    List<AnalysisReason> all = Stream.concat(ofSignIn, ofUser).distinct().sorted().toList();
    return switch (question.target()) {
      case Question.Target.Applications() -> names(all);
      case Question.Target.AuthenticationContext(String reference) ->
          instead(
              all,
              policy.resources() instanceof TargetResources.AuthenticationContexts(var references)
                  && containsIgnoringCase(references, reference),
              "authenticationContext");
      case Question.Target.UserAction(String action) ->
          instead(
              all,
              policy.resources() instanceof TargetResources.UserActions(var actions)
                  && containsIgnoringCase(actions, action),
              "userActions");
    };
  }

  /** The target is no application, so that a reason of its own stands for the application. */
  private static List<String> instead(
      List<AnalysisReason> all, boolean targetMatches, String reason) {
    List<String> names =
        new ArrayList<>(
            names(all.stream().filter(each -> each != AnalysisReason.APPLICATION).toList()));
    if (!targetMatches) {
      names.add(reason);
    }
    return names;
  }

  private static List<String> names(List<AnalysisReason> reasons) {
    return reasons.stream().map(AnalysisReason::graphName).toList();
  }

  private static boolean containsIgnoringCase(Iterable<String> words, String word) {
    for (String each : words) {
      if (each.equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  /** The engine does not look into policies for workloads: which ones they name is not known. */
  private static List<String> forWorkload(ConditionalAccessPolicy policy) {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        policy.resources() instanceof TargetResources.WorkloadIdentities
            ? AnalysisReason.NOT_ENOUGH_INFORMATION.graphName()
            : "workloadIdentities");
    if (policy.state() != PolicyState.ENABLED) {
      reasons.add(AnalysisReason.POLICY_NOT_ENABLED.graphName());
    }
    return reasons;
  }
}
