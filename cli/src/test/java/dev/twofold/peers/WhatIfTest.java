package dev.twofold.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.AnalysisReason;
import dev.twofold.engine.meaning.Mismatch;
import dev.twofold.engine.meaning.SignInEvaluator;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The documented answers of Graph's What If: each policy in them applies to the request. */
class WhatIfTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("twofold.shared", "absent"), "data/cases/graph-what-if");
  private static final Set<AnalysisReason> THOUGH_IT_APPLIES =
      Set.of(AnalysisReason.POLICY_NOT_ENABLED, AnalysisReason.GRANT);
  private static final Set<AnalysisReason> THOUGH_ON_AN_ACTION =
      Set.of(AnalysisReason.POLICY_NOT_ENABLED, AnalysisReason.APPLICATION);

  @TempDir private Path folder;

  @BeforeAll
  static void needsTheExamples() {
    assumeTrue(Files.isDirectory(EXAMPLES), "the documented calls lie beside the repository");
  }

  @Test
  void everyPolicyOfTheAnswerAppliesToTheSignIn() throws UnusableInputException {
    forEachMismatch(
        "example-1.json",
        (policy, mismatches) ->
            assertThat(mismatches)
                .as(policy.displayName())
                .extracting(Mismatch::reason)
                .isSubsetOf(THOUGH_IT_APPLIES));
  }

  /**
   * The request is for a user action, which is no sign-in to an application (CA-568): a policy on
   * the action differs from a sign-in in that alone, and every other policy applies to the sign-in.
   */
  @Test
  void everyPolicyOfTheAnswerAppliesButForTheUserAction() throws UnusableInputException {
    forEachMismatch(
        "example-3.json",
        (policy, mismatches) -> {
          boolean onAction = policy.resources() instanceof TargetResources.UserActions;
          assertThat(mismatches)
              .as(policy.displayName())
              .extracting(Mismatch::reason)
              .isSubsetOf(onAction ? THOUGH_ON_AN_ACTION : THOUGH_IT_APPLIES);
        });
  }

  private void forEachMismatch(
      String example, BiConsumer<ConditionalAccessPolicy, List<Mismatch>> consumer)
      throws UnusableInputException {
    JsonNode call = Graph.read(EXAMPLES.resolve(example));
    JsonNode policies = call.at("/response/value");
    SignIn signIn = signIn(call.required("request"));
    String userId = call.at("/request/signInIdentity/userId").asString();
    // The user of the third example holds one of the listed roles.
    List<String> roles = Graph.wordsEverywhere(policies, "includeRoles").stream().limit(1).toList();
    PeerTenant.write(folder, policies, List.of(Person.holding(userId, roles)), List.of());
    try (Snapshot snapshot = Snapshot.open(folder)) {
      SignInEvaluator evaluator = new SignInEvaluator(snapshot.tenant());
      List<User> users = new ArrayList<>();
      snapshot.forEachUser(users::add);
      List<ConditionalAccessPolicy> read = policies(snapshot.tenant());
      assertThat(read).hasSameSizeAs(Graph.items(policies));
      read.forEach(policy ->
          consumer.accept(policy, evaluator.mismatches(policy, users.getFirst(), signIn)));
    }
  }

  private static List<ConditionalAccessPolicy> policies(Tenant tenant) {
    return tenant.policies() instanceof Fact.Known<List<ConditionalAccessPolicy>>(var known)
        ? known
        : List.of();
  }

  private static SignIn signIn(JsonNode request) {
    JsonNode conditions = request.required("signInConditions");
    String application =
        Graph.wordsEverywhere(request, "includeApplications").stream()
            .findFirst()
            .orElse(Points.EXCHANGE);
    return new SignIn(
        new Audience.Application(application),
        named(ClientAppType.values(), ClientAppType::graphName, conditions.path("clientAppType")),
        named(
            TransferMethod.values(),
            TransferMethod::graphName,
            conditions.at("/authenticationFlow/transferMethod")),
        named(RiskLevel.values(), RiskLevel::graphName, conditions.path("signInRiskLevel")),
        named(RiskLevel.values(), RiskLevel::graphName, conditions.path("userRiskLevel")),
        named(
            InsiderRiskLevel.values(),
            InsiderRiskLevel::graphName,
            conditions.path("insiderRiskLevel")),
        new Device.Registered(
            conditions.at("/deviceInfo/isCompliant").asBoolean(false),
            TrustType.AZURE_AD,
            Map.of(),
            Map.of()),
        new Network(
            IpAddress.parse(conditions.path("ipAddress").asString()),
            Optional.of(conditions.path("country").asString()),
            Optional.empty(),
            false,
            false),
        named(
            DevicePlatform.values(), DevicePlatform::graphName, conditions.path("devicePlatform")));
  }

  private static <T> T named(T[] values, Function<T, String> graphName, JsonNode word) {
    return Arrays.stream(values)
        .filter(value -> graphName.apply(value).equals(word.asString()))
        .findFirst()
        .orElseThrow();
  }
}
