package dev.twofold.cli.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds of every answer, whatever the case (mfa-semantics V-03, contracts section 3). */
final class Consistency {
  private static final int MOST_CAUSES = 8;

  private final JsonNode answer;
  private final String verdict;
  private final List<String> mismatches = new ArrayList<>();

  private Consistency(JsonNode answer) {
    this.answer = answer;
    this.verdict = answer.path("verdict").asString();
  }

  /** What contradicts itself in the answer about one user, one sentence each. */
  static List<String> mismatches(ObjectNode answer) {
    Consistency consistency = new Consistency(answer);
    consistency.checkWitness();
    consistency.checkEnforcers();
    consistency.checkUnknown();
    consistency.checkCauses();
    return consistency.mismatches;
  }

  private void checkWitness() {
    boolean gap = List.of("CONDITIONALLY", "NEVER").contains(verdict);
    require(gap != Json.absent(answer.get("witness")), "a witness is there exactly for a gap");
  }

  private void checkEnforcers() {
    boolean none = Json.items(answer.get("enforcedBy")).isEmpty();
    switch (verdict) {
      case "ALWAYS", "CONDITIONALLY" -> require(!none, "something must demand the MFA");
      case "NEVER", "BLOCKED" -> require(none, "nothing can demand MFA");
      default -> {}
    }
  }

  private void checkUnknown() {
    if (verdict.equals("UNKNOWN")) {
      require(Json.items(answer.get("either")).size() > 1, "UNKNOWN means two verdicts at least");
      require(!Json.items(answer.get("needs")).isEmpty(), "UNKNOWN says what is missing");
    } else {
      require(Json.items(answer.get("either")).isEmpty(), "`either` is for UNKNOWN");
      require(Json.items(answer.get("needs")).isEmpty(), "`needs` is for UNKNOWN");
    }
  }

  private void checkCauses() {
    List<Integer> failing =
        answer.path("because").values().stream()
            .map(reasons -> reasons.asString().split(",", -1).length)
            .toList();
    require(failing.equals(failing.stream().sorted().toList()), "the nearest policy comes first");
    require(failing.size() <= MOST_CAUSES, "at most eight causes are shown");
  }

  private void require(boolean holds, String sentence) {
    if (!holds) {
      mismatches.add("%s, but the answer was %s".formatted(sentence, answer));
    }
  }

  /** The statistics that the users of a report amount to. */
  static ObjectNode statistics(List<JsonNode> users) {
    ObjectNode verdicts = Json.object();
    for (String verdict : List.of("ALWAYS", "CONDITIONALLY", "NEVER", "BLOCKED", "UNKNOWN")) {
      verdicts.put(verdict, count(users, user -> verdict.equals(user.path("verdict").asString())));
    }
    return Json.object(
        "totalUsers",
        users.size(),
        "disabledUsers",
        count(users, user -> !user.path("accountEnabled").asBoolean()),
        "guests",
        count(users, user -> user.path("userType").asString("").equals("Guest")),
        "admins",
        count(users, user -> user.path("admin").asBoolean()),
        "adminsWithMfa",
        count(users, user -> user.path("admin").asBoolean() && hasMfa(user)),
        "nonAdminsWithMfa",
        count(users, user -> !user.path("admin").asBoolean() && hasMfa(user)),
        "registrationUnknown",
        count(users, user -> Json.absent(user.get("mfaEnabled"))),
        "verdicts",
        verdicts);
  }

  private static boolean hasMfa(JsonNode user) {
    return user.path("mfaEnabled").asBoolean(false);
  }

  private static long count(List<JsonNode> users, Predicate<JsonNode> which) {
    return users.stream().filter(which).count();
  }
}
