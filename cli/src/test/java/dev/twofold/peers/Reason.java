package dev.twofold.peers;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why an answer differs, by the letter in {@code docs/comparison.md}. A reason is tried out: it
 * changes the policies into what the tool takes them for, and of those Twofold must say what the
 * tool says. Where the policies can't show it, the case itself must.
 */
enum Reason {
  /** Conditions that the check does not look at narrow the policy. */
  A {
    @Override
    boolean explains(PeerCase test, Function<PeerCase, Answer> twofold) {
      return twofold.apply(withoutIgnoredConditions(test)) == test.said();
    }
  },
  /** A password change is not counted, although it comes with MFA. */
  B {
    @Override
    boolean explains(PeerCase test, Function<PeerCase, Answer> twofold) {
      return agrees(
          test, twofold, policies -> Graph.replace(policies, "builtInControls", Graph.texts()));
    }
  },
  /** Exclusions are left to a person. */
  C {
    @Override
    boolean explains(PeerCase test, Function<PeerCase, Answer> twofold) {
      return test.said() == Answer.MANUAL
          && twofold.apply(test.edited(Reason::withoutExclusions)) == Answer.MET;
    }
  },
  /** Exclusions are tolerated. */
  D {
    @Override
    boolean explains(PeerCase test, Function<PeerCase, Answer> twofold) {
      return agrees(test, twofold, Reason::withoutExclusions);
    }
  },
  /** The check also looks at what Intune has set up. */
  E {
    @Override
    boolean explains(PeerCase test, Function<PeerCase, Answer> twofold) {
      return test.input().has("intune_client");
    }
  },
  /** A condition that is not configured matches everything; the check wants it named. */
  F {
    @Override
    boolean explains(PeerCase test, Function<PeerCase, Answer> twofold) {
      List<String> conditions = List.of("includePlatforms", "transferMethods", "insiderRiskLevels");
      return agrees(
          test,
          twofold,
          keep(policy ->
              conditions.stream().anyMatch(key -> !Graph.wordsEverywhere(policy, key).isEmpty())));
    }
  },
  /** All applications cover each of them; the check wants it named. */
  G {
    @Override
    boolean explains(PeerCase test, Function<PeerCase, Answer> twofold) {
      return agrees(
          test,
          twofold,
          keep(policy -> !Graph.wordsEverywhere(policy, "includeApplications").contains("All")));
    }
  },
  /** The check reports nothing where there is nothing to look at. */
  H {
    @Override
    boolean explains(PeerCase test, Function<PeerCase, Answer> twofold) {
      return test.said() == Answer.NO_FINDING && test.policies().isEmpty();
    }
  },
  /** The check also wants a sign-in frequency. */
  I {
    @Override
    boolean explains(PeerCase test, Function<PeerCase, Answer> twofold) {
      return agrees(
          test,
          twofold,
          keep(policy ->
              policy.at("/sessionControls/signInFrequency/isEnabled").asBoolean(false)
                  && Graph.wordsEverywhere(policy, "frequencyInterval").contains("everyTime")));
    }
  },
  /** The policy binds the account but asks for nothing. */
  J {
    @Override
    boolean explains(PeerCase test, Function<PeerCase, Answer> twofold) {
      return agrees(
          test,
          twofold,
          policies -> Graph.replace(policies, "builtInControls", Graph.texts("mfa")));
    }
  },
  /** The policy names the application, but nobody and no control. */
  K {
    @Override
    boolean explains(PeerCase test, Function<PeerCase, Answer> twofold) {
      return agrees(test, twofold, Reason::askEverybody);
    }
  };

  private static final List<String> IGNORED_BY_SCUBAGEAR =
      List.of("UserRiskLevels", "SignInRiskLevels", "ClientAppTypes");
  private static final List<String> EXCLUSIONS =
      List.of("excludeUsers", "excludeGroups", "excludeRoles", "excludeApplications");

  /** An edit of all policies of a case. */
  @FunctionalInterface
  private interface Edit {
    void apply(JsonNode policies);
  }

  /** Whether this is why Twofold does not say what the tool says. */
  abstract boolean explains(PeerCase test, Function<PeerCase, Answer> twofold);

  /** A ScubaGear case with only those conditions that its check looks at. */
  static PeerCase withoutIgnoredConditions(PeerCase test) {
    String lookedAt =
        switch (test.check()) {
          case "MS.AAD.1.1v1" -> "ClientAppTypes";
          case "MS.AAD.2.3v1" -> "SignInRiskLevels";
          default -> "";
        };
    List<String> ignored =
        IGNORED_BY_SCUBAGEAR.stream().filter(key -> !key.equals(lookedAt)).toList();
    return test.edited(policies -> Graph.remove(policies, ignored));
  }

  private static boolean agrees(PeerCase test, Function<PeerCase, Answer> twofold, Edit edit) {
    return twofold.apply(test.edited(edit::apply)) == test.said();
  }

  private static void withoutExclusions(JsonNode policies) {
    Graph.remove(policies, EXCLUSIONS);
  }

  private static Edit keep(Predicate<JsonNode> wanted) {
    return policies -> {
      ArrayNode all = (ArrayNode) policies;
      List<JsonNode> kept = all.valueStream().filter(wanted).toList();
      all.removeAll();
      all.addAll(kept);
    };
  }

  private static void askEverybody(JsonNode policies) {
    Stream.of(policies)
        .flatMap(JsonNode::valueStream)
        .forEach(policy -> {
          ObjectNode asking = (ObjectNode) policy;
          ObjectNode conditions = (ObjectNode) asking.required("conditions");
          conditions.putObject("users").set("includeUsers", Graph.texts("All"));
          asking
              .putObject("grantControls")
              .put("operator", "OR")
              .set("builtInControls", Graph.texts("mfa"));
        });
  }
}
