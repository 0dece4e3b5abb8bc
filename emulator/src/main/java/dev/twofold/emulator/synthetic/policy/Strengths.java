package dev.twofold.emulator.synthetic.policy;

import dev.twofold.emulator.synthetic.company.JsonText;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The authentication strengths that every tenant has (graph-api part 6), and one custom one. */
public final class Strengths {
  private static final String BUILT_IN = "00000000-0000-0000-0000-00000000000";
  private static final List<String> RESISTANT =
      List.of("windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor");
  private static final List<String> PASSWORDLESS =
      List.of("windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor", "deviceBasedPush");
  private static final List<String> MULTIFACTOR =
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

  private Strengths() {}

  /** The three that Microsoft made. */
  public static List<ObjectNode> builtIn() {
    return List.of(
        builtIn(2, "Multifactor authentication", "Any combination with two factors", MULTIFACTOR),
        builtIn(3, "Passwordless MFA", "Methods without a password", PASSWORDLESS),
        phishingResistant());
  }

  /** Phishing-resistant MFA. */
  static ObjectNode phishingResistant() {
    return builtIn(4, "Phishing-resistant MFA", "Phishing-resistant methods only", RESISTANT);
  }

  private static ObjectNode builtIn(
      int number, String name, String description, List<String> combinations) {
    return strength(BUILT_IN + number, name, description, "builtIn", combinations)
        .put("createdDateTime", "2021-12-01T08:00:00Z")
        .put("modifiedDateTime", "2021-12-01T08:00:00Z");
  }

  /** One of the customer's own: no text messages. */
  public static ObjectNode custom(String id, String createdDateTime) {
    List<String> combinations =
        List.of(
            "windowsHelloForBusiness",
            "fido2",
            "password,microsoftAuthenticatorPush",
            "password,softwareOath");
    return strength(id, "MFA without text messages", "", "custom", combinations)
        .put("createdDateTime", createdDateTime)
        .put("modifiedDateTime", createdDateTime);
  }

  private static ObjectNode strength(
      String id, String name, String description, String type, List<String> combinations) {
    ObjectNode row =
        JsonText.object(
            """
            {
              "id": "", "createdDateTime": "", "modifiedDateTime": "", "displayName": "",
              "description": "", "policyType": "", "requirementsSatisfied": "mfa",
              "allowedCombinations": [], "combinationConfigurations": []
            }
            """);
    row.put("id", id).put("displayName", name).put("description", description);
    row.put("policyType", type);
    ArrayNode allowed = row.putArray("allowedCombinations");
    combinations.forEach(allowed::add);
    return row;
  }
}
