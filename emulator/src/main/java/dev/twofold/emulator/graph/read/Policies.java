package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.OTHER;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.web.Response;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The policies of the tenant as a whole (graph-api part 7). A tenant that tells nothing of one
 * answers with what Microsoft gives a new tenant.
 */
final class Policies {
  private static final String DEFAULTS = "policies/identitySecurityDefaultsEnforcementPolicy";
  private static final String METHODS = "policies/authenticationMethodsPolicy";
  private static final String CONFIGURATIONS = METHODS + "/authenticationMethodConfigurations";
  private static final String AUTHORIZATION = "policies/authorizationPolicy";
  private static final String CROSS_TENANT = "policies/crossTenantAccessPolicy";
  private static final String CONSENT = "policies/adminConsentRequestPolicy";
  private static final View METHODS_VIEW =
      View.betaOnly("reportSuspiciousActivitySettings", "systemCredentialPreferences");
  private static final View AUTHORIZATION_VIEW =
      View.betaOnly("permissionGrantPolicyIdsAssignedToDefaultUserRole", "enabledPreviewFeatures");

  private Policies() {}

  static List<Endpoint> endpoints() {
    return List.of(
        single(DEFAULTS, Right.POLICIES, View.ALL),
        single(METHODS, Right.METHODS_POLICY, METHODS_VIEW),
        Reads.get(
            CONFIGURATIONS, Right.METHODS_POLICY, OTHER, Reads.page(Policies::configurations)),
        Reads.get(CONFIGURATIONS + "/{id}", Right.METHODS_POLICY, OTHER, Policies::configuration),
        Reads.get(
            AUTHORIZATION,
            GraphVersion.V1,
            Right.AUTHORIZATION_POLICY,
            OTHER,
            authorization(AUTHORIZATION)),
        Reads.get(
            AUTHORIZATION,
            GraphVersion.BETA,
            Right.AUTHORIZATION_POLICY,
            OTHER,
            Reads.page(Policies::authorizations)),
        Reads.get(
            AUTHORIZATION + "/authorizationPolicy",
            GraphVersion.BETA,
            Right.AUTHORIZATION_POLICY,
            OTHER,
            authorization(AUTHORIZATION)),
        single(CROSS_TENANT, Right.POLICIES, View.ALL),
        single(CROSS_TENANT + "/default", Right.POLICIES, View.ALL),
        Reads.get(
            CROSS_TENANT + "/partners",
            Right.POLICIES,
            OTHER,
            Reads.list(CROSS_TENANT + "/partners", ListRules.whole(), View.ALL)),
        Reads.get(
            CROSS_TENANT + "/partners/{id}",
            Right.POLICIES,
            OTHER,
            Reads.item(CROSS_TENANT + "/partners", "id", View.ALL)),
        single(CONSENT, Right.POLICIES, View.ALL));
  }

  private static Endpoint single(String path, Access access, View view) {
    return Reads.get(path, access, OTHER, Reads.single(path, _ -> NewTenant.object(path), view));
  }

  private static Endpoint.Operation authorization(String path) {
    return Reads.single(path, _ -> NewTenant.object(path), AUTHORIZATION_VIEW);
  }

  private static Listing authorizations(GraphCall call) {
    ObjectNode policy =
        Content.object(call.tenant(), AUTHORIZATION)
            .orElseGet(() -> NewTenant.object(AUTHORIZATION));
    return Derived.listing(call, List.of(policy), AUTHORIZATION, ListRules.whole());
  }

  private static Listing configurations(GraphCall call) {
    return Derived.listing(call, methods(call), CONFIGURATIONS, ListRules.whole());
  }

  private static Response configuration(GraphCall call) {
    ObjectNode found =
        Content.find(new ListRows(methods(call)), call.variable("id"))
            .orElseThrow(() -> Content.notFound(call.variable("id")));
    return Reads.entity(call, CONFIGURATIONS + "/$entity", found);
  }

  private static List<ObjectNode> methods(GraphCall call) {
    return Content.object(call.tenant(), METHODS)
        .orElseGet(() -> NewTenant.object(METHODS))
        .path("authenticationMethodConfigurations")
        .valueStream()
        .map(ObjectNode.class::cast)
        .toList();
  }
}
