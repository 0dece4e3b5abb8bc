package dev.twofold.emulator.synthetic.log;

import dev.twofold.emulator.synthetic.posture.Licence;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Outcome;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sign-in of a user, judged, as Graph's beta shows it (graph-api part 8). */
final class SignInRow {
  private static final String FIRST = "Primary authentication";
  private static final String SECOND = "Multifactor authentication";
  private static final String PREVIOUSLY = "Previously satisfied";

  private final Blueprint tenant;
  private final Attempt attempt;
  private final Judgement judgement;
  private final Ending ending;

  SignInRow(Blueprint tenant, Attempt attempt, Judgement judgement, Ending ending) {
    this.tenant = tenant;
    this.attempt = attempt;
    this.judgement = judgement;
    this.ending = ending;
  }

  ObjectNode row(String id, Instant at) {
    ObjectNode row = EventRow.of(tenant, id, at);
    putWho(row);
    putWhat(row);
    putWhere(row);
    putRisk(row);
    putDecision(row);
    if (judgesPolicies()) {
      AppliedPolicies applied = new AppliedPolicies(judgement, ending);
      row.put("conditionalAccessStatus", applied.status());
      applied.addTo(row.withArray("appliedConditionalAccessPolicies"));
    }
    putSteps(row.withArray("authenticationDetails"), at);
    return row;
  }

  /** Conditional Access comes after the first factor. */
  private boolean judgesPolicies() {
    return attempt.knows() != Attempt.Knows.NOTHING && attempt.visitor().enabled();
  }

  private void putWho(ObjectNode row) {
    Visitor visitor = attempt.visitor();
    row.put("userDisplayName", visitor.displayName());
    row.put("userPrincipalName", visitor.userPrincipalName());
    row.put("userId", visitor.user().id());
    row.put("userType", visitor.guest() ? "guest" : "member");
    row.put("signInIdentifier", visitor.userPrincipalName());
    row.put("homeTenantId", visitor.homeTenantId());
    row.put(
        "crossTenantAccessType",
        visitor.technician() ? "serviceProvider" : visitor.guest() ? "b2bCollaboration" : "none");
  }

  private void putWhat(ObjectNode row) {
    row.put("appId", attempt.app().id()).put("appDisplayName", attempt.app().displayName());
    row.put("resourceId", attempt.app().id());
    row.put("resourceDisplayName", attempt.app().displayName());
    row.withArray("conditionalAccessAudiences").add(attempt.app().id());
    row.put("clientAppUsed", attempt.client()).put("isInteractive", attempt.interactive());
    row.withArray("signInEventTypes")
        .add(attempt.interactive() ? "interactiveUser" : "nonInteractiveUser");
    if (!attempt.interactive()) {
      row.put("incomingTokenType", "refreshToken");
    }
  }

  private void putWhere(ObjectNode row) {
    Attempt.Place place = attempt.place();
    row.put("ipAddress", place.address());
    ObjectNode location = (ObjectNode) row.get("location");
    location.put("city", place.city()).put("state", place.city());
    location.put("countryOrRegion", place.countryCode());
    ((ObjectNode) location.get("geoCoordinates"))
        .put("latitude", place.latitude())
        .put("longitude", place.longitude());
    putDevice((ObjectNode) row.get("deviceDetail"));
    if (attempt.client().equals("Browser")) {
      row.put("userAgent", "Mozilla/5.0");
    }
  }

  private void putDevice(ObjectNode detail) {
    detail.put("operatingSystem", system(attempt.signIn().platform()));
    if (attempt.client().equals("Browser")) {
      detail.put("browser", "Edge 138.0");
    }
    if (attempt.signIn().device() instanceof Device.Registered device) {
      detail.put("deviceId", attempt.visitor().user().id());
      detail.put("displayName", "PC-" + attempt.visitor().user().id().substring(0, 6));
      detail.put("isCompliant", device.compliant()).put("isManaged", device.managed());
      detail.put("trustType", trust(device.trustType()));
    }
  }

  private static String trust(TrustType type) {
    return switch (type) {
      case AZURE_AD -> "Azure AD joined";
      case SERVER_AD -> "Hybrid Azure AD joined";
      case WORKPLACE -> "Azure AD registered";
    };
  }

  private static String system(DevicePlatform platform) {
    return switch (platform) {
      case WINDOWS -> "Windows10";
      case MAC_OS -> "MacOs";
      case IOS -> "Ios 19";
      case ANDROID -> "Android 16";
      case LINUX -> "Linux";
      case WINDOWS_PHONE -> "WindowsPhone";
      case UNKNOWN -> "";
    };
  }

  /** Without P2 the level is hidden (graph-api part 8). */
  private void putRisk(ObjectNode row) {
    RiskLevel risk = attempt.signIn().signInRisk();
    String level = tenant.licence() == Licence.P2 ? risk.graphName() : "hidden";
    row.put("riskLevelDuringSignIn", level).put("riskLevelAggregated", level);
    if (risk != RiskLevel.NONE) {
      boolean passed = ending.succeeded() && ending.multiFactor();
      row.put("riskState", passed ? "remediated" : "atRisk");
      row.put("riskDetail", passed ? "userPassedMFADrivenByRiskBasedPolicy" : "none");
      row.withArray("riskEventTypes_v2").add("unfamiliarFeatures");
    }
  }

  private void putDecision(ObjectNode row) {
    ObjectNode status = (ObjectNode) row.get("status");
    status.put("errorCode", ending.errorCode()).put("failureReason", ending.reason());
    status.put("additionalDetails", ending.proof().text());
    if (!ending.multiFactor()) {
      return;
    }
    row.put("authenticationRequirement", "multiFactorAuthentication");
    ArrayNode providers = row.withArray("authenticationRequirementPolicies");
    boolean byPolicy =
        judgement.policies().stream()
            .anyMatch(each ->
                each.policy().state() == PolicyState.ENABLED
                    && each.applies()
                    && each.outcome() == Outcome.MFA);
    if (byPolicy) {
      provider(providers, "multiConditionalAccess", "Conditional Access");
    }
    if (judgement.securityDefaults() == Outcome.MFA) {
      provider(providers, "securityDefaults", "Security Defaults");
    }
    if (judgement.perUserMfa() == Outcome.MFA) {
      provider(providers, "user", "Per-user MFA");
    }
  }

  private static void provider(ArrayNode providers, String provider, String detail) {
    providers.addObject().put("requirementProvider", provider).put("detail", detail);
  }

  private void putSteps(ArrayNode steps, Instant at) {
    boolean earlier = !attempt.interactive() || ending.proof() == Ending.Proof.EARLIER;
    boolean first = judgesPolicies();
    step(
        steps,
        at,
        earlier ? PREVIOUSLY : "Password",
        first,
        earlier
            ? "First factor requirement satisfied by claim in the token"
            : first ? "Correct password" : "Incorrect password",
        FIRST);
    if (ending.multiFactor()) {
      step(
          steps,
          at,
          ending.proof() == Ending.Proof.EARLIER ? PREVIOUSLY : "Mobile app notification",
          ending.succeeded(),
          ending.proof().text(),
          SECOND);
    }
  }

  private static void step(
      ArrayNode steps,
      Instant at,
      String method,
      boolean succeeded,
      String result,
      String requirement) {
    steps
        .addObject()
        .put("authenticationStepDateTime", at.toString())
        .put("authenticationMethod", method)
        .putNull("authenticationMethodDetail")
        .put("succeeded", succeeded)
        .put("authenticationStepResultDetail", result)
        .put("authenticationStepRequirement", requirement);
  }
}
