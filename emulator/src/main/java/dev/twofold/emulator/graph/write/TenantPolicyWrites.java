package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.DirectoryRoles;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.throttle.ThrottledService;
import dev.twofold.emulator.web.Response;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes of the policies of which a tenant has one each (graph-api part 7). */
final class TenantPolicyWrites {
  private static final String METHODS = "policies/authenticationMethodsPolicy";
  private static final String CONFIGURATIONS = "authenticationMethodConfigurations";
  private static final String AUTHORIZATION = "policies/authorizationPolicy";
  private static final String CONSENT_REQUESTS = "policies/adminConsentRequestPolicy";
  private static final Set<String> READ_ONLY = Set.of("id", "deletedDateTime");
  private static final String ENABLED_POLICIES =
      "Conditional Access policies are enabled in the tenant. You must disable them before enabling Security defaults.";

  private static final Rights SECURITY_DEFAULTS =
      new Rights(
          "Policy.ReadWrite.SecurityDefaults",
          Set.of("Policy.Read.All"),
          Set.of(
              DirectoryRoles.SECURITY_ADMINISTRATOR,
              DirectoryRoles.CONDITIONAL_ACCESS_ADMINISTRATOR),
          Access.Refusal.DIRECTORY,
          ThrottledService.DIRECTORY);
  private static final Rights METHODS_POLICY =
      Rights.directory(
          "Policy.ReadWrite.AuthenticationMethod",
          DirectoryRoles.AUTHENTICATION_POLICY_ADMINISTRATOR);
  private static final Rights AUTHORIZATION_POLICY =
      Rights.directory(
          "Policy.ReadWrite.Authorization", DirectoryRoles.PRIVILEGED_ROLE_ADMINISTRATOR);
  private static final Rights CROSS_TENANT =
      Rights.directory("Policy.ReadWrite.CrossTenantAccess", DirectoryRoles.SECURITY_ADMINISTRATOR);
  private static final Rights CONSENT =
      Rights.directory("Policy.ReadWrite.ConsentRequest", DirectoryRoles.GLOBAL_ADMINISTRATOR);

  private TenantPolicyWrites() {}

  static Stream<Endpoint> endpoints() {
    return Stream.of(
        SECURITY_DEFAULTS.endpoint(
            "PATCH", CollectionPaths.SECURITY_DEFAULTS, TenantPolicyWrites::securityDefaults),
        METHODS_POLICY.endpoint(
            "PATCH", METHODS, merge(METHODS, "Update authentication methods policy")),
        METHODS_POLICY.endpoint(
            "PATCH", METHODS + "/" + CONFIGURATIONS + "/{id}", TenantPolicyWrites::configuration),
        authorization(GraphVersion.V1, AUTHORIZATION),
        authorization(GraphVersion.BETA, AUTHORIZATION + "/authorizationPolicy"),
        CROSS_TENANT.endpoint(
            "PATCH", CollectionPaths.TRUST_DEFAULT, TenantPolicyWrites::crossTenantDefault),
        CONSENT.endpoint("PUT", CONSENT_REQUESTS, TenantPolicyWrites::consentRequests));
  }

  private static Endpoint authorization(GraphVersion version, String pattern) {
    return AUTHORIZATION_POLICY.endpoint(
        "PATCH",
        pattern,
        Set.of(version),
        Access.Licence.NONE,
        merge(AUTHORIZATION, "Update authorization policy"));
  }

  private static Response securityDefaults(Edit edit) {
    ObjectNode sent = edit.body();
    JsonNode enabled = sent.path("isEnabled");
    if (!enabled.isBoolean() || sent.size() > (sent.has("@odata.type") ? 2 : 1)) {
      throw RefusedException.badRequest("The body must be isEnabled with true or false.");
    }
    if (enabled.booleanValue() && hasEnabledPolicy(edit)) {
      throw RefusedException.badRequest(ENABLED_POLICIES);
    }
    ObjectNode policy = edit.single(CollectionPaths.SECURITY_DEFAULTS);
    policy.set("isEnabled", enabled);
    return store(edit, CollectionPaths.SECURITY_DEFAULTS, policy, "Update security defaults");
  }

  private static boolean hasEnabledPolicy(Edit edit) {
    return edit.rows(CollectionPaths.POLICIES).stream()
        .anyMatch(policy -> policy.path("state").asString("").equals("enabled"));
  }

  private static Function<Edit, Response> merge(String path, String activity) {
    return edit -> {
      ObjectNode policy = edit.single(path);
      mergeInto(policy, edit.body());
      return store(edit, path, policy, activity);
    };
  }

  /** Objects are merged, everything else is replaced. */
  private static void mergeInto(ObjectNode object, ObjectNode sent) {
    sent.properties().stream()
        .filter(property -> !READ_ONLY.contains(property.getKey()))
        .filter(property -> !property.getKey().startsWith("@odata."))
        .forEach(property -> {
          JsonNode old = object.path(property.getKey());
          if (old.isObject() && property.getValue().isObject()) {
            mergeInto(old.asObject(), property.getValue().asObject());
          } else {
            object.set(property.getKey(), property.getValue());
          }
        });
  }

  private static Response crossTenantDefault(Edit edit) {
    ObjectNode policy = edit.single(CollectionPaths.TRUST_DEFAULT);
    mergeInto(policy, edit.body());
    policy.put("isServiceDefault", false);
    return store(
        edit,
        CollectionPaths.TRUST_DEFAULT,
        policy,
        "Update the company default cross-tenant access setting");
  }

  private static Response consentRequests(Edit edit) {
    ObjectNode sent = edit.body();
    if (!sent.path("isEnabled").isBoolean() || !sent.path("reviewers").isArray()) {
      throw RefusedException.badRequest(
          "The whole policy must be sent, with isEnabled and reviewers.");
    }
    sent.remove("@odata.context");
    return store(edit, CONSENT_REQUESTS, sent, "Update admin consent request policy");
  }

  private static Response configuration(Edit edit) {
    String id = edit.call().variable("id");
    ObjectNode sent = edit.body();
    ObjectNode policy = edit.single(METHODS);
    ObjectNode configuration =
        configuration(policy, id)
            .orElseThrow(() -> RefusedException.badRequest("There is no method %s.".formatted(id)));
    if (!sent.path("@odata.type").equals(configuration.path("@odata.type"))) {
      throw RefusedException.badRequest("The @odata.type of the method must be sent.");
    }
    mergeInto(configuration, sent);
    return store(edit, METHODS, policy, "Update authentication methods policy");
  }

  private static Optional<ObjectNode> configuration(ObjectNode policy, String id) {
    return policy
        .path(CONFIGURATIONS)
        .valueStream()
        .filter(method -> method.path("id").asString("").equalsIgnoreCase(id))
        .map(JsonNode::asObject)
        .findFirst();
  }

  private static Response store(Edit edit, String path, ObjectNode policy, String activity) {
    edit.call().tenant().replace(path, policy);
    edit.audit(
        new Audit.Activity(activity, "Policy", "Core Directory", "Update"),
        new Audit.Target(
            policy.path("id").asString(""), policy.path("displayName").asString(""), "Policy"));
    return Edit.done();
  }
}
