package dev.twofold.report.json;

import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.Registration;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.RoleNames;
import tools.jackson.core.JsonGenerator;

/**
 * One element of {@code users}.
 *
 * @param roleNames the names of directory roles
 */
record UserJson(RoleNames roleNames) {

  /** Writes what is said of this user. */
  void write(JsonGenerator json, UserVerdict verdict) {
    json.writeStartObject();
    writeUser(json, verdict.user());
    writeRoles(json, verdict);
    writeFinding(json, verdict);
    FindingJson.writeCauses(json, verdict.because());
    writeRegistration(json, verdict.user().registration());
    json.writeEndObject();
  }

  private static void writeUser(JsonGenerator json, User user) {
    json.writeStringProperty("id", Property.wellFormed(user.id()));
    Property.text(json, "userPrincipalName", user.userPrincipalName());
    Property.text(json, "displayName", user.displayName());
    json.writeBooleanProperty("accountEnabled", user.accountEnabled());
    json.writeStringProperty("userType", Property.wellFormed(user.userType()));
  }

  private void writeRoles(JsonGenerator json, UserVerdict verdict) {
    json.writeBooleanProperty("admin", verdict.admin());
    Property.texts(json, "roles", roleNames.active(verdict.user().roles()));
    Property.texts(json, "eligibleRoles", roleNames.eligible(verdict.user().roles()));
  }

  private static void writeFinding(JsonGenerator json, UserVerdict verdict) {
    Finding finding = verdict.finding();
    json.writeStringProperty("verdict", finding.verdict().name());
    if (finding.verdict() == Verdict.UNKNOWN) {
      Property.texts(json, "either", finding.either().stream().map(Verdict::name).toList());
      Property.texts(json, "needs", finding.needs());
    }
    json.writeBooleanProperty("onlyFromManagedDevices", finding.onlyFromManagedDevices());
    Property.flag(json, "mfaEnabled", verdict.mfaEnabled());
    FindingJson.writeEnforcers(json, finding.enforcedBy());
    finding.witness().ifPresent(signIn -> writeWitness(json, verdict.user(), signIn));
  }

  private static void writeWitness(JsonGenerator json, User user, SignIn signIn) {
    json.writeName("witness");
    WitnessJson.write(json, user, signIn);
  }

  private static void writeRegistration(JsonGenerator json, Fact<Registration> registration) {
    json.writeName("registration");
    switch (registration) {
      case Fact.Known<Registration>(Registration known) -> writeRegistration(json, known);
      case Fact.Unread<Registration> _ -> json.writeNull();
    }
  }

  private static void writeRegistration(JsonGenerator json, Registration registration) {
    json.writeStartObject();
    json.writeBooleanProperty("isMfaRegistered", registration.isMfaRegistered());
    json.writeBooleanProperty("isMfaCapable", registration.isMfaCapable());
    Property.texts(json, "methodsRegistered", registration.methodsRegistered());
    json.writeEndObject();
  }
}
