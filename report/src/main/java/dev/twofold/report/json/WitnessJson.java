package dev.twofold.report.json;

import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.SignIn;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;

/**
 * A sign-in as the body of Graph's {@code POST /identity/conditionalAccess/evaluate}, and beside it
 * what that body can't say.
 */
public final class WitnessJson {

  private WitnessJson() {}

  /** The body of the What-If request and nothing else, indented, to be sent to Microsoft. */
  public static String whatIfRequest(User user, SignIn signIn) {
    return new String(
        JsonForm.indented(json -> writeRequest(json, user, signIn)), StandardCharsets.UTF_8);
  }

  /** True where the body says everything of this sign-in. */
  public static boolean saysEverything(SignIn signIn) {
    return BeyondWhatIf.of(signIn).isEmpty();
  }

  /** Writes the body, with {@code beyondWhatIf} where there is anything for it. */
  static void write(JsonGenerator json, User user, SignIn signIn) {
    json.writeStartObject();
    writeBody(json, user, signIn);
    BeyondWhatIf.of(signIn).ifPresent(beyond -> beyond.write(json));
    json.writeEndObject();
  }

  /** Writes the body and nothing else. */
  static void writeRequest(JsonGenerator json, User user, SignIn signIn) {
    json.writeStartObject();
    writeBody(json, user, signIn);
    json.writeEndObject();
  }

  private static void writeBody(JsonGenerator json, User user, SignIn signIn) {
    writeIdentity(json, user);
    writeContext(json, signIn.audience());
    writeConditions(json, signIn);
  }

  private static void writeIdentity(JsonGenerator json, User user) {
    json.writeObjectPropertyStart("signInIdentity");
    json.writeStringProperty("@odata.type", "#microsoft.graph.userSignIn");
    json.writeStringProperty("userId", Property.wellFormed(user.id()));
    if (user.kind().signsInElsewhere()) {
      writeExternal(json, user);
    }
    json.writeEndObject();
  }

  private static void writeExternal(JsonGenerator json, User user) {
    if (user.home() instanceof HomeTenant.Entra(String tenantId)) {
      json.writeStringProperty("externalTenantId", Property.wellFormed(tenantId));
    }
    json.writeStringProperty("externalUserType", user.kind().graphName());
  }

  private static void writeContext(JsonGenerator json, Audience audience) {
    json.writeObjectPropertyStart("signInContext");
    json.writeStringProperty("@odata.type", "#microsoft.graph.applicationContext");
    json.writeArrayPropertyStart("includeApplications");
    json.writeString(Property.wellFormed(application(audience)));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Baseline scopes are those of Windows Azure Active Directory (mfa-semantics CA-545). */
  private static String application(Audience audience) {
    return switch (audience) {
      case Audience.Application(String id) -> id;
      case Audience.BaselineScopes _ -> ApplicationGroups.WINDOWS_AZURE_ACTIVE_DIRECTORY;
    };
  }

  private static void writeConditions(JsonGenerator json, SignIn signIn) {
    json.writeObjectPropertyStart("signInConditions");
    json.writeStringProperty("clientAppType", signIn.clientApp().graphName());
    if (signIn.platform() != DevicePlatform.UNKNOWN) {
      json.writeStringProperty("devicePlatform", signIn.platform().graphName());
    }
    writeNetwork(json, signIn.network());
    writeRisks(json, signIn);
    json.writeObjectPropertyStart("authenticationFlow");
    json.writeStringProperty("transferMethod", signIn.flow().graphName());
    json.writeEndObject();
    DeviceJson.write(json, signIn.device());
    json.writeEndObject();
  }

  private static void writeNetwork(JsonGenerator json, Network network) {
    json.writeStringProperty("ipAddress", network.address().toString());
    Property.text(json, "country", network.country());
  }

  private static void writeRisks(JsonGenerator json, SignIn signIn) {
    json.writeStringProperty("signInRiskLevel", signIn.signInRisk().graphName());
    json.writeStringProperty("userRiskLevel", signIn.userRisk().graphName());
    json.writeStringProperty("insiderRiskLevel", signIn.insiderRisk().graphName());
  }
}
