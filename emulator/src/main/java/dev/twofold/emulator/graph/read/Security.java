package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.CONDITIONAL_ACCESS;
import static dev.twofold.emulator.throttle.ThrottledService.OTHER;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.odata.ListRules;
import java.util.List;

/** Secure scores, recommendations and risk (graph-api part 8). */
final class Security {
  private static final String SCORES = "security/secureScores";
  private static final String PROFILES = "security/secureScoreControlProfiles";
  private static final String RECOMMENDATIONS = "directory/recommendations";
  private static final String RISKY_USERS = "identityProtection/riskyUsers";
  private static final String DETECTIONS = "identityProtection/riskDetections";

  private Security() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Reads.get(SCORES, Right.SECURITY, OTHER, Reads.list(SCORES, ListRules.latest(), View.ALL)),
        Reads.get(SCORES + "/{id}", Right.SECURITY, OTHER, Reads.item(SCORES, "id", View.ALL)),
        Reads.get(
            PROFILES, Right.SECURITY, OTHER, Reads.list(PROFILES, ListRules.whole(), View.ALL)),
        Reads.get(PROFILES + "/{id}", Right.SECURITY, OTHER, Reads.item(PROFILES, "id", View.ALL)),
        Reads.get(
            RECOMMENDATIONS,
            GraphVersion.BETA,
            Right.RECOMMENDATIONS,
            OTHER,
            Reads.list(RECOMMENDATIONS, ListRules.whole(), View.ALL)),
        Reads.get(
            RISKY_USERS,
            Right.RISKY_USERS,
            CONDITIONAL_ACCESS,
            Reads.list(RISKY_USERS, ListRules.pages(20, 500), LateMembers.VIEW)),
        Reads.get(
            RISKY_USERS + "/{id}",
            Right.RISKY_USERS,
            CONDITIONAL_ACCESS,
            Reads.item(RISKY_USERS, "id", LateMembers.VIEW)),
        Reads.get(
            DETECTIONS,
            Right.RISK_DETECTIONS,
            CONDITIONAL_ACCESS,
            Reads.list(DETECTIONS, ListRules.pages(20, 500), LateMembers.VIEW)),
        Reads.get(
            DETECTIONS + "/{id}",
            Right.RISK_DETECTIONS,
            CONDITIONAL_ACCESS,
            Reads.item(DETECTIONS, "id", LateMembers.VIEW)));
  }
}
