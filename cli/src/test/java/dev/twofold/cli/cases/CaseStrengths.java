package dev.twofold.cli.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The authentication strengths of a case: Microsoft's three, and those that the case defines. */
final class CaseStrengths {
  private static final List<String> PHISHING_RESISTANT =
      List.of("windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor");
  private static final List<String> MFA =
      List.of(
          "windowsHelloForBusiness",
          "fido2",
          "x509CertificateMultiFactor",
          "deviceBasedPush",
          "temporaryAccessPassOneTime",
          "temporaryAccessPassMultiUse",
          "password,microsoftAuthenticatorPush",
          "password,softwareOath",
          "password,hardwareOath",
          "password,x509CertificateSingleFactor",
          "password,x509CertificateMultiFactor",
          "password,sms",
          "password,voice",
          "federatedMultiFactor",
          "microsoftAuthenticatorPush,federatedSingleFactor",
          "softwareOath,federatedSingleFactor",
          "hardwareOath,federatedSingleFactor",
          "sms,federatedSingleFactor",
          "voice,federatedSingleFactor");

  private final Map<String, ObjectNode> byName = new LinkedHashMap<>();

  CaseStrengths(JsonNode custom) {
    byName.put("MFA", builtIn(2, "Multifactor authentication", MFA));
    byName.put("PhishingResistant", builtIn(4, "Phishing-resistant MFA", PHISHING_RESISTANT));
    for (JsonNode strength : Json.items(custom)) {
      Json.allow("strength", strength, "is", "allows", "satisfies");
      String name = strength.required("is").asString();
      String satisfies = strength.required("satisfies").asString();
      byName.put(
          name,
          graph(CaseNames.id(name), name, "custom", satisfies, Json.texts(strength, "allows")));
    }
  }

  ObjectNode toGraph(String name) {
    if (!byName.containsKey(name)) {
      throw new IllegalArgumentException("no strength `%s`".formatted(name));
    }
    return byName.get(name);
  }

  List<ObjectNode> all() {
    return List.copyOf(byName.values());
  }

  private static ObjectNode builtIn(int number, String displayName, List<String> combinations) {
    String id = "00000000-0000-0000-0000-00000000000" + number;
    return graph(id, displayName, "builtIn", "mfa", combinations);
  }

  private static ObjectNode graph(
      String id, String displayName, String type, String satisfies, List<String> combinations) {
    return Json.object(
        "id",
        id,
        "displayName",
        displayName,
        "policyType",
        type,
        "requirementsSatisfied",
        satisfies,
        "allowedCombinations",
        combinations,
        "combinationConfigurations",
        List.of());
  }
}
