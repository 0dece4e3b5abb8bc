package dev.twofold.emulator.graph.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.graph.GraphDesk;
import dev.twofold.emulator.world.Consents;
import dev.twofold.emulator.world.ManyCustomers;
import dev.twofold.emulator.world.PermissionIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a service principal is granted stands in the tokens of its app. */
class AppRoleAssignmentTest {
  private static final String POLICY_READ_ALL = "246dd0d5-5bd0-4def-940b-0421030a5b68";

  private final ManyCustomers world = new ManyCustomers(1);
  private final String customer = world.customers().customer(0).tenantId();
  private final Consents consents = new Consents(world);
  private final GraphDesk desk = new GraphDesk(world, WriteEndpoints.all(consents), customer);

  @BeforeEach
  void showServicePrincipals() {
    principal("ours", ManyCustomers.CLIENT);
    principal("graph", PermissionIds.GRAPH);
    principal("other", "11111111-2222-4333-8444-555555555555");
  }

  private void principal(String id, String appId) {
    desk.tenant()
        .put(
            "servicePrincipals",
            JsonNodeFactory.instance.objectNode().put("id", id).put("appId", appId));
  }

  private void assign(String principal, String resource) {
    String body =
        "{\"principalId\": \"%s\", \"resourceId\": \"%s\", \"appRoleId\": \"%s\"}"
            .formatted(principal, resource, POLICY_READ_ALL);
    String path = "/v1.0/servicePrincipals/" + principal + "/appRoleAssignments";
    assertThat(desk.send("POST", path, body).status()).isEqualTo(201);
  }

  @Test
  void anAssignmentToThePartnersAppGrantsThePermission() {
    assertThat(consents.appRoles(ManyCustomers.CLIENT, customer)).isEmpty();
    assign("ours", "graph");
    assertThat(consents.appRoles(ManyCustomers.CLIENT, customer))
        .containsExactly("Policy.Read.All");
  }

  @Test
  void assignmentsOfOthersOrToOthersGrantNothing() {
    assign("other", "graph");
    assign("ours", "other");
    assertThat(consents.appRoles(ManyCustomers.CLIENT, customer)).isEmpty();
  }
}
