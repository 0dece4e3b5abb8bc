package dev.twofold.emulator.graph.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.graph.GraphDesk;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.DelegatedRoles;
import dev.twofold.emulator.world.ManyCustomers;
import dev.twofold.emulator.world.Partner.Technician;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is changed through Graph decides on what technicians may do. */
class PartnerListsTest {
  private static final String GDAP = "/v1.0/tenantRelationships/delegatedAdminRelationships/";
  private static final String GLOBAL_READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";

  private final ManyCustomers world = new ManyCustomers(3);
  private final PartnerLists lists = new PartnerLists(world);
  private final DelegatedRoles roles = new DelegatedRoles(lists);
  private final GraphDesk desk =
      new GraphDesk(world, PartnerEndpoints.all(lists), ManyCustomers.PARTNER);
  private final Customer customer = world.customers().customer(1);
  private final String path = GDAP + customer.relationships().getFirst().id();

  @Test
  void aTerminatedRelationshipGivesNoRoles() {
    assertThat(roles.of(ManyCustomers.AGENT, customer.tenantId())).contains(GLOBAL_READER);
    desk.send("POST", path + "/requests", "{\"action\": \"terminate\"}");
    assertThat(roles.of(ManyCustomers.AGENT, customer.tenantId())).isEmpty();
    String other = world.customers().customer(2).tenantId();
    assertThat(roles.of(ManyCustomers.AGENT, other)).contains(GLOBAL_READER);
  }

  @Test
  void aDeletedAssignmentGivesNoRoles() {
    JsonNode assignment = desk.get(path + "/accessAssignments").path("value").path(0);
    desk.send(
        "DELETE",
        path + "/accessAssignments/" + assignment.path("id").asString(),
        "",
        Map.of("if-match", assignment.path("@odata.etag").asString()));
    assertThat(roles.of(ManyCustomers.AGENT, customer.tenantId())).isEmpty();
  }

  @Test
  void aNewAssignmentGivesItsGroupTheRole() {
    Technician helper =
        new Technician("h", "h@partner.example", "H", List.of("group-2"), false, true);
    assertThat(roles.of(helper, customer.tenantId())).isEmpty();
    desk.send(
        "POST",
        path + "/accessAssignments",
        """
        {"accessContainer": {"accessContainerId": "group-2", "accessContainerType": "securityGroup"},
         "accessDetails": {"unifiedRoles": [{"roleDefinitionId": "%s"}]}}
        """
            .formatted(GLOBAL_READER));
    assertThat(roles.of(helper, customer.tenantId())).containsExactly(GLOBAL_READER);
  }
}
