package dev.twofold.cli.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares what was said of a user with what a case expects. Both are in the terms of a case's
 * {@code expect}; views that a case does not mention are free, except that there are no warnings.
 */
final class Expectation {
  /** What a case can expect. */
  static final List<String> VIEWS =
      List.of(
          "of",
          "verdict",
          "either",
          "needs",
          "witness",
          "onlyFromManagedDevices",
          "enforcedBy",
          "because",
          "mfaEnabled",
          "admin",
          "roles",
          "eligibleRoles",
          "accountEnabled",
          "userKind",
          "registration",
          "configuration",
          "statistics",
          "warnings");

  private final Case test;
  private final JsonNode answer;
  private final List<String> mismatches = new ArrayList<>();

  private Expectation(Case test, JsonNode answer) {
    this.test = test;
    this.answer = answer;
  }

  /** What is not as expected, one sentence each; views that {@code answer} lacks are left out. */
  static List<String> mismatches(Case test, ObjectNode answer) {
    Expectation expectation = new Expectation(test, answer);
    expectation.compare("warnings", test.expect().path("warnings"));
    test.expect().properties().stream()
        .filter(view -> !view.getKey().equals("warnings"))
        .filter(view -> answer.has(view.getKey()))
        .forEach(view -> expectation.compare(view.getKey(), view.getValue()));
    return expectation.mismatches;
  }

  private void compare(String view, JsonNode expected) {
    JsonNode actual = answer.get(view);
    boolean fits =
        switch (view) {
          case "witness" -> Matching.matches(Ordinary.completed(test, expected), actual);
          case "enforcedBy", "either", "roles", "eligibleRoles", "warnings" ->
              set(expected).equals(set(actual));
          case "because" -> becauseFits(expected, actual);
          case "needs" -> needsFit(expected, actual);
          default -> Matching.matches(expected, actual);
        };
    if (!fits) {
      JsonNode wanted = view.equals("witness") ? Ordinary.completed(test, expected) : expected;
      mismatches.add("%s: expected %s, but was %s".formatted(view, wanted, actual));
    }
  }

  /** Every policy, with every reason. */
  private static boolean becauseFits(JsonNode expected, JsonNode actual) {
    return Json.names(expected).equals(Json.names(actual))
        && expected.properties().stream()
            .allMatch(cause -> set(cause.getValue()).equals(set(actual.get(cause.getKey()))));
  }

  /** Each expected path is the beginning of what is needed. */
  private static boolean needsFit(JsonNode expected, JsonNode actual) {
    return Json.texts(expected).stream()
        .map(CaseNames::filled)
        .allMatch(path -> Json.texts(actual).stream().anyMatch(need -> need.startsWith(path)));
  }

  /** The texts of a list, or of flags that are joined with commas. */
  private static Set<String> set(JsonNode node) {
    return new HashSet<>(
        Json.texts(node).stream().flatMap(text -> Stream.of(text.split("\\s*,\\s*", -1))).toList());
  }
}
