package dev.twofold.emulator.graph.partner;

import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.EngineView;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.engine.assessment.Assessor;
import dev.twofold.engine.standing.Statistics;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a tenant stands with MFA, as the partner security score counts it (graph-api part 4).
 *
 * @param admins users who hold an admin role
 * @param adminsWithMfa those of them of whom MFA is required and who registered for it
 * @param othersWithMfa the other users of whom that is true
 * @param users all users
 * @param switches which of the three ways to require MFA are in use
 */
record MfaStanding(
    long admins, long adminsWithMfa, long othersWithMfa, long users, Switches switches) {

  /**
   * Which ways to require MFA are in use.
   *
   * @param securityDefaults whether security defaults are on
   * @param conditionalAccess whether an enabled policy demands MFA
   * @param perUserMfa whether per-user MFA is enabled or enforced for anybody
   */
  record Switches(boolean securityDefaults, boolean conditionalAccess, boolean perUserMfa) {
    private static final Set<String> WEAKER =
        Set.of(
            "compliantDevice",
            "domainJoinedDevice",
            "approvedApplication",
            "compliantApplication",
            "passwordChange",
            "riskRemediation");

    static Switches of(TenantContent tenant) {
      return new Switches(
          tenant.read(CollectionPaths.SECURITY_DEFAULTS) instanceof Answer.One(ObjectNode policy)
              && policy.path("isEnabled").asBoolean(false),
          rows(tenant, CollectionPaths.POLICIES).anyMatch(Switches::demandsMfa),
          rows(tenant, CollectionPaths.REQUIREMENTS).anyMatch(Switches::isOn));
    }

    boolean any() {
      return securityDefaults || conditionalAccess || perUserMfa;
    }

    private static boolean isOn(JsonNode requirements) {
      return Set.of("enabled", "enforced")
          .contains(requirements.path("perUserMfaState").asString(""));
    }

    /** The rule of graph-api part 6, "does it demand MFA". */
    private static boolean demandsMfa(JsonNode policy) {
      JsonNode grant = policy.path("grantControls");
      Set<String> controls = Set.copyOf(words(grant.path("builtInControls")).distinct().toList());
      JsonNode strength = grant.path("authenticationStrength").path("requirementsSatisfied");
      boolean mfa = controls.contains("mfa") || strength.asString("").equals("mfa");
      boolean alternatives =
          grant.path("operator").asString("").equals("OR")
              && controls.stream().anyMatch(WEAKER::contains);
      boolean forApplications =
          !policy.path("conditions").path("applications").path("includeApplications").isEmpty();
      return policy.path("state").asString("").equals("enabled")
          && mfa
          && !alternatives
          && forApplications;
    }

    private static Stream<String> words(JsonNode list) {
      return list.valueStream().map(JsonNode::asString);
    }
  }

  /** Assesses every user of a tenant. */
  static MfaStanding of(TenantContent tenant) {
    Statistics statistics = new Statistics();
    Switches switches = Switches.of(tenant);
    if (tenant.read(CollectionPaths.USERS) instanceof Answer.Many(Rows rows) && rows.size() > 0) {
      EngineView view = EngineView.of(tenant);
      Assessor assessor = new Assessor(view.tenant());
      rows(tenant, CollectionPaths.USERS)
          .map(row -> view.user(row.path("id").asString("")))
          .flatMap(Optional::stream)
          .map(assessor::assess)
          .forEach(statistics::add);
    }
    return new MfaStanding(
        statistics.admins(),
        statistics.adminsWithMfa(),
        statistics.nonAdminsWithMfa(),
        statistics.totalUsers(),
        switches);
  }

  private static Stream<ObjectNode> rows(TenantContent tenant, String path) {
    return tenant.read(path) instanceof Answer.Many(Rows rows)
        ? IntStream.range(0, rows.size()).filter(number -> !rows.isHole(number)).mapToObj(rows::row)
        : Stream.empty();
  }
}
