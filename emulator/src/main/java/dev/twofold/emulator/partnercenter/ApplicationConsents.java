package dev.twofold.emulator.partnercenter;

import dev.twofold.emulator.graph.DirectoryRoles;
import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.tenant.LiveTenants;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Consents;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.DelegatedRoles;
import dev.twofold.emulator.world.World;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Consent on behalf of customers (graph-api part 4, applicationconsents). */
final class ApplicationConsents {
  private static final String GRAPH = "00000003-0000-0000-c000-000000000000";
  private static final Set<String> MAY_CONSENT =
      Set.of(
          DirectoryRoles.CLOUD_APPLICATION_ADMINISTRATOR,
          DirectoryRoles.APPLICATION_ADMINISTRATOR,
          DirectoryRoles.PRIVILEGED_ROLE_ADMINISTRATOR,
          DirectoryRoles.GLOBAL_ADMINISTRATOR);

  private final World world;
  private final Consents consents;
  private final DelegatedRoles delegatedRoles;
  private final LiveTenants tenants;

  ApplicationConsents(
      World world, LiveTenants tenants, Consents consents, DelegatedRoles delegatedRoles) {
    this.world = world;
    this.tenants = tenants;
    this.consents = consents;
    this.delegatedRoles = delegatedRoles;
  }

  /** Grants delegated scopes to an app in a customer's tenant. */
  Response grant(Request request, Caller.Delegated user, Customer customer) {
    demandRole(user, customer);
    ObjectNode body = body(request);
    String appId = body.path("applicationId").asString("");
    App app = app(appId);
    JsonNode grants = body.path("applicationGrants");
    boolean valid =
        grants.isArray()
            && !grants.isEmpty()
            && grants
                .valueStream()
                .allMatch(grant ->
                    grant.path("enterpriseApplicationId").isString()
                        && grant.path("scope").isString());
    if (!valid) {
      throw PartnerCenterError.badRequest(
              "applicationGrants must list enterpriseApplicationId and scope.")
          .refusal();
    }
    Set<String> scopes = scopes(grants);
    if (consents.isConsented(appId, customer.tenantId())
        && consents.scopes(appId, customer.tenantId()).containsAll(scopes)) {
      throw PartnerCenterError.named(400, "BadRequest", "Permission entry already exists.")
          .refusal();
    }
    consents.grant(appId, customer.tenantId(), scopes);
    shown(app, customer).ifPresent(application -> application.grant(scopes));
    return Response.json(201, body);
  }

  /** Takes an app out of a customer's tenant. */
  Response revoke(String appId, Caller.Delegated user, Customer customer) {
    demandRole(user, customer);
    App app = app(appId);
    if (!consents.isConsented(appId, customer.tenantId())) {
      throw PartnerCenterError.named(404, "NotFound", "The application was not found.").refusal();
    }
    consents.revoke(appId, customer.tenantId());
    shown(app, customer).ifPresent(EnterpriseApplication::remove);
    return Response.empty(204);
  }

  private static ObjectNode body(Request request) {
    try {
      JsonNode body = JsonMapper.shared().readTree(request.body().text());
      if (body.isObject()) {
        return body.asObject();
      }
    } catch (JacksonException _) {
      // Refused like any other text that is no object.
    }
    throw PartnerCenterError.badRequest("The body must be a JSON object.").refusal();
  }

  private static Set<String> scopes(JsonNode grants) {
    return grants
        .valueStream()
        .filter(grant -> grant.path("enterpriseApplicationId").asString("").equalsIgnoreCase(GRAPH))
        .flatMap(grant -> Stream.of(grant.path("scope").asString("").split(",", -1)))
        .map(String::strip)
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toSet());
  }

  private App app(String appId) {
    return world.apps().stream()
        .filter(app -> app.clientId().equalsIgnoreCase(appId))
        .findFirst()
        .orElseThrow(() ->
            PartnerCenterError.badRequest("applicationId is not an app of the partner.").refusal());
  }

  private Optional<EnterpriseApplication> shown(App app, Customer customer) {
    return tenants
        .find(customer.tenantId())
        .map(tenant -> new EnterpriseApplication(tenant, app, world.partner().tenantId()));
  }

  private void demandRole(Caller.Delegated user, Customer customer) {
    if (Collections.disjoint(roles(user, customer), MAY_CONSENT)) {
      throw PartnerCenterError.forbidden().refusal();
    }
  }

  /** The roles that GDAP gives the user in the customer's tenant. */
  private Set<String> roles(Caller.Delegated user, Customer customer) {
    return world.partner().technicians().stream()
        .filter(technician -> technician.objectId().equals(user.userId()))
        .findFirst()
        .map(technician -> delegatedRoles.of(technician, customer.tenantId()))
        .orElse(Set.of());
  }
}
