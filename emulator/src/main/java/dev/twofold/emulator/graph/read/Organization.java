package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.DIRECTORY;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.web.Response;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tenant itself, its domains and what it bought (graph-api part 5). */
final class Organization {
  private static final String ORGANIZATION = "organization";
  private static final String DOMAINS = "domains";
  private static final String FEDERATION = "domains/{id}/federationConfiguration";
  private static final View VIEW =
      View.betaOnly("onPremisesLastPasswordSyncDateTime", "directorySizeQuota");

  private Organization() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Reads.get(ORGANIZATION, Right.ORGANIZATION, DIRECTORY, Reads.page(Organization::listing)),
        Reads.get("organization/{id}", Right.ORGANIZATION, DIRECTORY, Organization::one),
        Reads.get(DOMAINS, Right.DOMAINS, DIRECTORY, whole(DOMAINS)),
        Reads.get("domains/{id}", Right.DOMAINS, DIRECTORY, Reads.item(DOMAINS, "id", View.ALL)),
        Reads.get(FEDERATION, Right.FEDERATION, DIRECTORY, whole(FEDERATION)),
        Reads.get("subscribedSkus", Right.SKUS, DIRECTORY, whole("subscribedSkus")),
        Reads.get("groupSettings", Right.GROUP_SETTINGS, DIRECTORY, whole("groupSettings")));
  }

  private static Endpoint.Operation whole(String path) {
    return Reads.list(path, ListRules.whole(), View.ALL);
  }

  private static Listing listing(GraphCall call) {
    return new Listing(
        rows(call.tenant()),
        ListRules.whole(),
        ORGANIZATION,
        call.tenant().id(),
        row -> VIEW.show(row, call));
  }

  private static Response one(GraphCall call) {
    ObjectNode row =
        Content.find(rows(call.tenant()), call.variable("id"))
            .orElseThrow(() -> Content.notFound(call.variable("id")));
    return Reads.entity(call, "organization/$entity", VIEW.show(row, call));
  }

  /** What the tenant tells of itself, or at least its id, name and domain. */
  private static Rows rows(TenantContent tenant) {
    return Content.known(tenant, ORGANIZATION)
        .orElseGet(() -> new ListRows(List.of(least(tenant))));
  }

  private static ObjectNode least(TenantContent tenant) {
    ObjectNode least = JsonNodeFactory.instance.objectNode();
    least.put("id", tenant.id()).put("displayName", tenant.displayName()).put("tenantType", "AAD");
    least
        .putArray("verifiedDomains")
        .addObject()
        .put("name", tenant.domain())
        .put("isDefault", true)
        .put("isInitial", true)
        .put("type", "Managed");
    return least;
  }
}
