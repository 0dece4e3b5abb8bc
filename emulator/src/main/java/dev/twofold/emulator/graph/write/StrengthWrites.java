package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.web.Response;
import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes of authentication strengths (graph-api part 6, authenticationStrength/policies). */
final class StrengthWrites {
  private static final String PATH = CollectionPaths.STRENGTHS;
  private static final String ALIAS = "policies/authenticationStrengthPolicies";
  private static final String KEY = "authenticationStrength";
  private static final int MOST_CUSTOM = 15;
  private static final Set<String> MODES =
      Set.of(
          "password",
          "voice",
          "hardwareOath",
          "softwareOath",
          "sms",
          "fido2",
          "windowsHelloForBusiness",
          "microsoftAuthenticatorPush",
          "deviceBasedPush",
          "temporaryAccessPassOneTime",
          "temporaryAccessPassMultiUse",
          "email",
          "x509CertificateSingleFactor",
          "x509CertificateMultiFactor",
          "federatedSingleFactor",
          "federatedMultiFactor",
          "qrCodePin");

  private StrengthWrites() {}

  static Stream<Endpoint> endpoints() {
    return Stream.of(PATH, ALIAS).flatMap(StrengthWrites::endpoints);
  }

  private static Stream<Endpoint> endpoints(String path) {
    Access.Licence p1 = Access.Licence.P1_CONDITIONAL_ACCESS;
    Rights rights = PolicyWrites.RIGHTS;
    return Stream.of(
        rights.endpoint("POST", path, p1, StrengthWrites::create),
        rights.endpoint("PATCH", path + "/{id}", p1, StrengthWrites::update),
        rights.endpoint("DELETE", path + "/{id}", p1, StrengthWrites::delete),
        rights.endpoint(
            "POST",
            path + "/{id}/updateAllowedCombinations",
            p1,
            StrengthWrites::updateAllowedCombinations));
  }

  private static Response create(Edit edit) {
    ObjectNode sent = edit.body();
    demandKeys(
        sent,
        Set.of("displayName", "description", "allowedCombinations", "combinationConfigurations"));
    demand(!sent.path("displayName").asString("").isBlank(), "A strength needs a displayName.");
    long custom =
        edit.rows(PATH).stream()
            .filter(row -> row.path("policyType").asString("").equals("custom"))
            .count();
    demand(custom < MOST_CUSTOM, "A tenant has at most 15 custom authentication strengths.");
    ObjectNode strength = JsonNodeFactory.instance.objectNode();
    strength
        .put("id", UUID.randomUUID().toString())
        .put("createdDateTime", edit.now())
        .put("modifiedDateTime", edit.now())
        .put("displayName", sent.path("displayName").asString())
        .put("description", sent.path("description").asString(""))
        .put("policyType", "custom");
    setCombinations(strength, sent.path("allowedCombinations"));
    strength.putArray("combinationConfigurations");
    edit.put(PATH, strength);
    edit.audit(activity("Add"), Audit.Target.of(strength, "Policy"));
    return edit.created(PATH, strength);
  }

  private static Response update(Edit edit) {
    ObjectNode strength = custom(edit);
    ObjectNode sent = edit.body();
    demandKeys(sent, Set.of("displayName", "description"));
    sent.remove("@odata.type");
    strength.setAll(sent);
    demand(!strength.path("displayName").asString("").isBlank(), "A strength needs a displayName.");
    store(edit, strength);
    return Edit.done();
  }

  private static Response updateAllowedCombinations(Edit edit) {
    ObjectNode strength = custom(edit);
    ObjectNode sent = edit.body();
    demandKeys(sent, Set.of("allowedCombinations"));
    JsonNode previous = strength.path("allowedCombinations");
    setCombinations(strength, sent.path("allowedCombinations"));
    store(edit, strength);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("previousCombinations", previous);
    answer.set("currentCombinations", strength.get("allowedCombinations"));
    answer.putArray("conditionalAccessReferences").addAll(references(edit, strength));
    return Response.json(200, answer);
  }

  private static Response delete(Edit edit) {
    ObjectNode strength = custom(edit);
    demand(
        references(edit, strength).isEmpty(), "The authentication strength is used by a policy.");
    edit.call().tenant().remove(PATH, strength.path("id").asString());
    edit.audit(activity("Delete"), Audit.Target.of(strength, "Policy"));
    return Edit.done();
  }

  private static ObjectNode custom(Edit edit) {
    ObjectNode strength = PolicyWrites.existing(edit, PATH);
    demand(
        strength.path("policyType").asString("").equals("custom"),
        "A built-in authentication strength can't be changed.");
    return strength;
  }

  private static void store(Edit edit, ObjectNode strength) {
    strength.put("modifiedDateTime", edit.now());
    edit.put(PATH, strength);
    policiesWith(edit, strength)
        .forEach(policy -> {
          policy.get("grantControls").asObject().set(KEY, strength.deepCopy());
          edit.put(CollectionPaths.POLICIES, policy);
        });
    edit.audit(activity("Update"), Audit.Target.of(strength, "Policy"));
  }

  private static Stream<ObjectNode> policiesWith(Edit edit, ObjectNode strength) {
    String id = strength.path("id").asString();
    return edit.rows(CollectionPaths.POLICIES).stream()
        .filter(policy -> {
          JsonNode used = policy.path("grantControls").path(KEY).path("id");
          return used.asString("").equalsIgnoreCase(id);
        });
  }

  private static List<JsonNode> references(Edit edit, ObjectNode strength) {
    return policiesWith(edit, strength).map(policy -> policy.path("id")).toList();
  }

  private static void setCombinations(ObjectNode strength, JsonNode combinations) {
    demand(
        combinations.isArray()
            && !combinations.isEmpty()
            && combinations.valueStream().allMatch(StrengthWrites::isCombination),
        "allowedCombinations must list combinations of authentication method modes.");
    strength.set("allowedCombinations", combinations);
    boolean mfa =
        combinations
            .valueStream()
            .map(modes -> AuthenticationStrength.combination(modes.asString()))
            .allMatch(AuthenticationStrength::isMfa);
    strength.put("requirementsSatisfied", mfa ? "mfa" : "none");
  }

  private static boolean isCombination(JsonNode modes) {
    return modes.isString()
        && MODES.containsAll(AuthenticationStrength.combination(modes.stringValue()));
  }

  private static void demandKeys(ObjectNode sent, Set<String> known) {
    sent.propertyNames().stream()
        .filter(name -> !known.contains(name) && !name.equals("@odata.type"))
        .findFirst()
        .ifPresent(name -> demand(false, "The property %s can't be sent here.".formatted(name)));
  }

  private static void demand(boolean holds, String message) {
    if (!holds) {
      throw RefusedException.badRequest(message);
    }
  }

  private static Audit.Activity activity(String verb) {
    return new Audit.Activity(
        verb + " authentication strength policy", "Policy", "Authentication Methods", verb);
  }
}
