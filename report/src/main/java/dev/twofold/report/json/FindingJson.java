package dev.twofold.report.json;

import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.verdict.Cause;
import dev.twofold.engine.verdict.Causes;
import dev.twofold.engine.verdict.Enforcer;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.wording.CauseWords;
import dev.twofold.report.wording.WitnessWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What was found of a user, and of all others with the same finding and causes. */
public final class FindingJson {

  private FindingJson() {}

  /**
   * What was found of the first user of a group: {@code enforcedBy}, {@code witness} as the body of
   * a What-If request and {@code beyondWhatIf} beside it, {@code witnessWords}, {@code because},
   * {@code moreNotClosing}, {@code either}, {@code needs}, {@code firstUser}. One object on one
   * line.
   */
  public static String ofGroup(UserVerdict first, WitnessWords words) {
    return new String(
        JsonForm.compact(json -> {
          json.writeStartObject();
          writeEnforcers(json, first.finding().enforcedBy());
          first
              .finding()
              .witness()
              .ifPresent(signIn -> writeWitness(json, first.user(), signIn, words));
          writeCauses(json, first.because());
          writeDoubt(json, first.finding());
          writeFirst(json, first.user());
          json.writeEndObject();
        }),
        StandardCharsets.UTF_8);
  }

  private static void writeWitness(
      JsonGenerator json, User user, SignIn signIn, WitnessWords words) {
    json.writeName("witness");
    WitnessJson.writeRequest(json, user, signIn);
    BeyondWhatIf.of(signIn).ifPresent(beyond -> beyond.write(json));
    json.writeStringProperty("witnessWords", Property.wellFormed(words.sentence(signIn)));
  }

  private static void writeDoubt(JsonGenerator json, Finding finding) {
    Property.texts(json, "either", finding.either().stream().map(Verdict::name).toList());
    Property.texts(json, "needs", finding.needs());
  }

  private static void writeFirst(JsonGenerator json, User user) {
    json.writeObjectPropertyStart("firstUser");
    json.writeStringProperty("id", Property.wellFormed(user.id()));
    json.writeStringProperty("userPrincipalName", Property.wellFormed(user.userPrincipalName()));
    json.writeEndObject();
  }

  /** Writes the enforcers under {@code enforcedBy}. */
  static void writeEnforcers(JsonGenerator json, List<Enforcer> enforcers) {
    json.writeArrayPropertyStart("enforcedBy");
    enforcers.forEach(enforcer -> writeEnforcer(json, enforcer));
    json.writeEndArray();
  }

  private static void writeEnforcer(JsonGenerator json, Enforcer enforcer) {
    json.writeStartObject();
    switch (enforcer) {
      case Enforcer.Policy(String id, String displayName) -> writePolicy(json, id, displayName);
      case Enforcer.SecurityDefaults _ -> json.writeStringProperty("kind", "securityDefaults");
      case Enforcer.PerUserMfa mfa -> {
        json.writeStringProperty("kind", "perUserMfa");
        json.writeStringProperty("state", mfa.state().graphName());
      }
    }
    json.writeEndObject();
  }

  private static void writePolicy(JsonGenerator json, String id, String displayName) {
    json.writeStringProperty("kind", "conditionalAccess");
    json.writeStringProperty("id", Property.wellFormed(id));
    json.writeStringProperty("displayName", Property.wellFormed(displayName));
  }

  /** Writes the causes under {@code because}, and how many more there are. */
  static void writeCauses(JsonGenerator json, Causes causes) {
    json.writeArrayPropertyStart("because");
    causes.shown().forEach(cause -> writeCause(json, cause));
    json.writeEndArray();
    json.writeNumberProperty("moreNotClosing", causes.more());
  }

  private static void writeCause(JsonGenerator json, Cause cause) {
    json.writeStartObject();
    json.writeStringProperty("policy", Property.wellFormed(cause.policyId()));
    json.writeStringProperty("displayName", Property.wellFormed(cause.displayName()));
    json.writeStringProperty("analysisReasons", CauseWords.reasons(cause));
    json.writeStringProperty("detail", Property.wellFormed(cause.detail()));
    json.writeEndObject();
  }
}
