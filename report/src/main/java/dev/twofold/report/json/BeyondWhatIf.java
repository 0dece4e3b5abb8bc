package dev.twofold.report.json;

import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.SignIn;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What Microsoft's What-If request can't say of a sign-in.
 *
 * @param compliantNetwork it comes through the compliant network
 * @param insideCorporateNetwork it carries the intranet claim
 * @param gpsCountry the country of the Authenticator's position
 * @param baselineScopes it asks for nothing but baseline scopes
 */
record BeyondWhatIf(
    boolean compliantNetwork,
    boolean insideCorporateNetwork,
    Optional<String> gpsCountry,
    boolean baselineScopes) {

  /** What there is of this sign-in, if anything. */
  static Optional<BeyondWhatIf> of(SignIn signIn) {
    return Optional.of(
            new BeyondWhatIf(
                signIn.network().compliantNetwork(),
                signIn.network().insideCorporateNetwork(),
                signIn.network().gpsCountry(),
                signIn.audience() instanceof Audience.BaselineScopes))
        .filter(BeyondWhatIf::saysSomething);
  }

  private boolean saysSomething() {
    return compliantNetwork || insideCorporateNetwork || gpsCountry.isPresent() || baselineScopes;
  }

  /** Writes what there is. */
  void write(JsonGenerator json) {
    json.writeObjectPropertyStart("beyondWhatIf");
    writeIf(json, "compliantNetwork", compliantNetwork);
    writeIf(json, "insideCorporateNetwork", insideCorporateNetwork);
    gpsCountry.ifPresent(country -> json.writeStringProperty("gpsCountry", country));
    writeIf(json, "baselineScopes", baselineScopes);
    json.writeEndObject();
  }

  private static void writeIf(JsonGenerator json, String name, boolean value) {
    if (value) {
      json.writeBooleanProperty(name, true);
    }
  }
}
