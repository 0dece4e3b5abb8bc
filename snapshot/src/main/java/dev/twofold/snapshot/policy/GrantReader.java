package dev.twofold.snapshot.policy;

import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.directory.Fact;
import dev.twofold.snapshot.json.Element;
import java.util.Optional;
import java.util.Set;

/** Reads what a policy asks for (mfa-semantics section 1.12). */
final class GrantReader {
  private static final String BIND = "authenticationStrength@odata.bind";

  private final Element json;
  private final Strengths strengths;

  private GrantReader(Element json, Strengths strengths) {
    this.json = json;
    this.strengths = strengths;
  }

  /** Reads {@code grantControls} of a policy; a policy without asks for nothing (CA-111). */
  static Grant read(Element policy, Strengths strengths) {
    return policy
        .object("grantControls")
        .map(json -> new GrantReader(json, strengths).read())
        .orElseGet(Grant::none);
  }

  private Grant read() {
    Set<GrantControl> controls = controls();
    Optional<Fact<AuthenticationStrength>> strength = strength();
    if (strength.isPresent() && controls.contains(GrantControl.MFA)) {
      // CA-C05: Microsoft refuses it; both are kept, as both would bind.
      json.report(
          "mfaAndStrength",
          "builtInControls",
          "MFA and an authentication strength can't stand in one policy.");
    }
    return new Grant(operator(), controls, strength);
  }

  /** CA-C03: all are required where nothing is said. */
  private Grant.Operator operator() {
    String word = json.text("operator").orElse("AND");
    Optional<Grant.Operator> operator = Words.find(Grant.Operator.class, Enum::name, word);
    if (operator.isEmpty()) {
      Words.unknown(word, json, "operator");
    }
    return operator.orElse(Grant.Operator.AND);
  }

  private Set<GrantControl> controls() {
    Set<GrantControl> controls =
        Words.known(
            GrantControl.class,
            GrantControl::graphName,
            json.flags("builtInControls"),
            json,
            "builtInControls");
    if (!json.words("termsOfUse").isEmpty()) {
      controls.add(GrantControl.TERMS_OF_USE);
    }
    if (!json.words("customAuthenticationFactors").isEmpty()) {
      controls.add(GrantControl.CUSTOM_AUTHENTICATION_FACTOR);
    }
    return controls;
  }

  private Optional<Fact<AuthenticationStrength>> strength() {
    return json.object("authenticationStrength")
        .flatMap(strengths::demanded)
        .or(() -> json.text(BIND).map(GrantReader::lastName).map(strengths::byId));
  }

  /** A request body names the strength by its address. */
  private static String lastName(String address) {
    return address.replaceFirst("^.*[/('\"]+([^/('\")]+)['\")]*$", "$1");
  }
}
