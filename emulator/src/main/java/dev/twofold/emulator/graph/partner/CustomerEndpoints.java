package dev.twofold.emulator.graph.partner;

import static dev.twofold.emulator.graph.partner.PartnerContent.CONTRACTS;
import static dev.twofold.emulator.graph.partner.PartnerContent.CUSTOMERS;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.web.Response;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who the customers are: by GDAP, by contract, by id or domain (graph-api part 4). */
final class CustomerEndpoints {
  private static final String GDAP = "DelegatedAdminRelationship.Read.All";
  private static final String CROSS_TENANT = "CrossTenantInformation.ReadBasic.All";

  private final PartnerSide side;

  CustomerEndpoints(PartnerSide side) {
    this.side = side;
  }

  Stream<Endpoint> endpoints() {
    return Stream.of(
        endpoint(CUSTOMERS, GDAP, call -> side.page(call, CUSTOMERS)),
        endpoint(
            CUSTOMERS + "/{id}",
            GDAP,
            call ->
                PartnerSide.shown(
                    call, 200, CUSTOMERS, side.existing(CUSTOMERS, call.variable("id")))),
        endpoint(CUSTOMERS + "/{id}/serviceManagementDetails", GDAP, this::services),
        endpoint(CONTRACTS, "Directory.Read.All", call -> side.page(call, CONTRACTS)),
        endpoint(
            CONTRACTS + "/{id}",
            "Directory.Read.All",
            call ->
                PartnerSide.shown(
                    call, 200, CONTRACTS, side.existing(CONTRACTS, call.variable("id")))),
        endpoint(
            "tenantRelationships/findTenantInformationByTenantId(tenantId='{tenant}')",
            CROSS_TENANT,
            this::tenantInformation),
        endpoint(
            "tenantRelationships/findTenantInformationByDomainName(domainName='{tenant}')",
            CROSS_TENANT,
            this::tenantInformation));
  }

  private Endpoint endpoint(String pattern, String permission, Endpoint.Operation operation) {
    return side.endpoint("GET", pattern, PartnerSide.BOTH, permission, operation);
  }

  private Response services(GraphCall call) {
    String id = side.existing(CUSTOMERS, call.variable("id")).path("id").asString();
    ObjectNode row =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", "entra")
            .put("serviceName", "Microsoft Entra ID")
            .put("serviceManagementUrl", "https://entra.microsoft.com/" + id);
    return side.page(
        call, CUSTOMERS + "/" + id + "/serviceManagementDetails", new ListRows(List.of(row)));
  }

  private Response tenantInformation(GraphCall call) {
    String asked = call.variable("tenant");
    TenantContent tenant =
        side.world()
            .tenantId(asked)
            .flatMap(side.world()::content)
            .orElseThrow(() -> PartnerSide.notFound(asked));
    ObjectNode answer =
        JsonNodeFactory.instance
            .objectNode()
            .put("tenantId", tenant.id())
            .putNull("federationBrandName")
            .put("displayName", tenant.displayName())
            .put("defaultDomainName", tenant.domain());
    return PartnerSide.shown(call, 200, "microsoft.graph.tenantInformation", answer);
  }
}
