package dev.twofold.cli.cases;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.Registration;
import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.meaning.AnalysisReason;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.Cause;
import dev.twofold.engine.verdict.Enforcer;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.engine.verdict.Warning;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The engine's records, in the terms of a case's {@code expect}. What only a report has, such as
 * {@code configuration}, is left out.
 */
record LibraryAnswer(Tenant tenant, List<UserVerdict> verdicts, List<Warning> warnings) {

  /** What the engine says of the user with this id. */
  ObjectNode about(String userId) {
    UserVerdict verdict =
        verdicts.stream()
            .filter(one -> one.user().id().equals(userId))
            .findFirst()
            .orElseThrow(() -> new AssertionError("the snapshot has no user " + userId));
    ObjectNode answer = finding(verdict.finding());
    answer.set("because", because(verdict));
    answer.set("mfaEnabled", Json.tree(verdict.mfaEnabled().orElse(null)));
    answer.put("admin", verdict.admin());
    answer.set("roles", roleNames(verdict.user().roles().tenantWide()));
    answer.set("eligibleRoles", roleNames(verdict.user().roles().eligible()));
    answer.put("accountEnabled", verdict.user().accountEnabled());
    answer.put("userKind", kind(verdict.user().kind()));
    answer.set("registration", registration(verdict.user().registration()));
    answer.set("statistics", statistics());
    answer.set("warnings", Json.tree(warnings.stream().map(Warning::code).toList()));
    return answer;
  }

  private static ObjectNode finding(Finding finding) {
    return Json.object(
        "verdict",
        finding.verdict().name(),
        "either",
        finding.either().stream().map(Verdict::name).toList(),
        "needs",
        finding.needs(),
        "witness",
        finding.witness().map(LibraryAnswer::witness).orElse(null),
        "onlyFromManagedDevices",
        finding.onlyFromManagedDevices(),
        "enforcedBy",
        finding.enforcedBy().stream().map(LibraryAnswer::name).toList());
  }

  private static String name(Enforcer enforcer) {
    return switch (enforcer) {
      case Enforcer.Policy policy -> policy.displayName();
      case Enforcer.SecurityDefaults _ -> "securityDefaults";
      case Enforcer.PerUserMfa _ -> "perUserMfa";
    };
  }

  private static ObjectNode because(UserVerdict verdict) {
    ObjectNode because = Json.object();
    for (Cause cause : verdict.because().shown()) {
      because.put(
          cause.displayName(),
          cause.reasons().stream().map(AnalysisReason::graphName).collect(Collectors.joining(",")));
    }
    return because;
  }

  private static ObjectNode witness(SignIn signIn) {
    return Json.object(
        "application",
        signIn.audience() instanceof Audience.Application(String id) ? id : null,
        "clientAppType",
        signIn.clientApp().graphName(),
        "devicePlatform",
        signIn.platform().graphName(),
        "ipAddress",
        signIn.network().address().toString(),
        "country",
        signIn.network().country().orElse(null),
        "signInRiskLevel",
        signIn.signInRisk().graphName(),
        "userRiskLevel",
        signIn.userRisk().graphName(),
        "insiderRiskLevel",
        signIn.insiderRisk().graphName(),
        "transferMethod",
        signIn.flow().graphName(),
        "deviceInfo",
        device(signIn.device()),
        "compliantNetwork",
        signIn.network().compliantNetwork(),
        "insideCorporateNetwork",
        signIn.network().insideCorporateNetwork());
  }

  private static JsonNode device(Device device) {
    return switch (device) {
      case Device.Unregistered _ -> Json.tree(null);
      case Device.Registered registered -> {
        ObjectNode properties = (ObjectNode) Json.tree(registered.properties());
        properties.put("isCompliant", registered.compliant());
        properties.put("trustType", registered.trustType().graphName());
        yield properties;
      }
    };
  }

  private JsonNode roleNames(IdSet roles) {
    return Json.tree(
        roles.ids().stream()
            .map(id -> tenant.directory().roles().get(id))
            .map(RoleDefinition::displayName)
            .toList());
  }

  private static String kind(UserKind kind) {
    return kind == UserKind.INTERNAL_MEMBER ? "internalMember" : kind.graphName();
  }

  private static JsonNode registration(Fact<Registration> registration) {
    return Json.tree(registration.orElse(null));
  }

  private JsonNode statistics() {
    Statistics statistics = new Statistics();
    verdicts.forEach(statistics::add);
    ObjectNode counts = Json.object();
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict.name(), statistics.with(verdict));
    }
    return Json.object(
        "totalUsers",
        statistics.totalUsers(),
        "disabledUsers",
        statistics.disabledUsers(),
        "guests",
        statistics.guests(),
        "admins",
        statistics.admins(),
        "adminsWithMfa",
        statistics.adminsWithMfa(),
        "nonAdminsWithMfa",
        statistics.nonAdminsWithMfa(),
        "registrationUnknown",
        statistics.registrationUnknown(),
        "verdicts",
        counts);
  }
}
