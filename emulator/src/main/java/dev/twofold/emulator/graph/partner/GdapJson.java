package dev.twofold.emulator.graph.partner;

import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.Customer.Assignment;
import dev.twofold.emulator.world.Customer.Relationship;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Relationships and assignments as Graph shows them (graph-api part 4). */
final class GdapJson {
  private static final Set<String> NOT_YET_ACTIVE = Set.of("created", "approvalPending");

  private GdapJson() {}

  static ObjectNode relationship(Customer customer, Relationship relationship) {
    Instant changed = relationship.activatedDateTime();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("@odata.type", "#microsoft.graph.delegatedAdminRelationship")
        .put("@odata.etag", etag(relationship.id() + changed))
        .put("id", relationship.id())
        .put("displayName", relationship.displayName())
        .put("duration", days(relationship));
    json.putObject("customer")
        .put("tenantId", customer.tenantId())
        .put("displayName", customer.displayName());
    json.set("accessDetails", roles(relationship.roleIds()));
    json.put("status", relationship.status())
        .put("autoExtendDuration", relationship.autoExtendDuration())
        .put("createdDateTime", relationship.createdDateTime().toString())
        .put("lastModifiedDateTime", changed.toString());
    if (NOT_YET_ACTIVE.contains(relationship.status())) {
      json.putNull("activatedDateTime");
    } else {
      json.put("activatedDateTime", changed.toString());
    }
    return json.put("endDateTime", relationship.endDateTime().toString());
  }

  private static String days(Relationship relationship) {
    Duration length = Duration.between(relationship.createdDateTime(), relationship.endDateTime());
    return "P%dD".formatted(Math.max(1, length.toDays()));
  }

  static ObjectNode assignment(Relationship relationship, Assignment assignment) {
    String time = relationship.activatedDateTime().toString();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("@odata.type", "#microsoft.graph.delegatedAdminAccessAssignment")
        .put("@odata.etag", etag(assignment.id() + time))
        .put("id", assignment.id())
        .put("status", assignment.status())
        .put("createdDateTime", time)
        .put("lastModifiedDateTime", time);
    json.putObject("accessContainer")
        .put("accessContainerId", assignment.groupId())
        .put("accessContainerType", "securityGroup");
    json.set("accessDetails", roles(assignment.roleIds()));
    return json;
  }

  private static ObjectNode roles(List<String> roleIds) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var roles = json.putArray("unifiedRoles");
    roleIds.forEach(id -> roles.addObject().put("roleDefinitionId", id));
    return json;
  }

  /** The tag of a version of an object, given something that changes with it. */
  static String etag(String version) {
    String text = Integer.toHexString(version.hashCode()) + "-" + version.length();
    return "W/\"%s\""
        .formatted(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }
}
