package dev.twofold.emulator.graph.partner;

import static dev.twofold.emulator.graph.partner.PartnerContent.RELATIONSHIPS;

import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.Customer.Assignment;
import dev.twofold.emulator.world.Customer.Relationship;
import dev.twofold.emulator.world.Delegation;
import dev.twofold.emulator.world.World;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lists of the partner's side with what was changed in them, for all who depend on them: a
 * relationship that was ended through Graph opens no tenant any more, a new assignment opens one.
 */
public final class PartnerLists implements Delegation {
  private final World world;
  private final ChangeableTenant lists;

  /** The lists as they are when the emulator starts. */
  public PartnerLists(World world) {
    this.world = world;
    this.lists = new ChangeableTenant(new PartnerContent(world));
  }

  World world() {
    return world;
  }

  ChangeableTenant tenant() {
    return lists;
  }

  Rows rows(String path) {
    return lists.read(path) instanceof Answer.Many(Rows rows) ? rows : ListRows.empty();
  }

  @Override
  public List<Relationship> relationships(String tenantId) {
    List<Relationship> atStart =
        world.customers().find(tenantId).map(Customer::relationships).orElse(List.of());
    if (lists.revision() == 0) {
      return atStart;
    }
    Rows rows = rows(RELATIONSHIPS);
    IntStream known =
        atStart.stream()
            .map(relationship -> rows.numberOf(relationship.id()))
            .flatMapToInt(OptionalInt::stream);
    return IntStream.concat(known, IntStream.range(rows.originals(), rows.size()))
        .filter(number -> !rows.isHole(number))
        .mapToObj(rows::row)
        .filter(row -> row.path("customer").path("tenantId").asString("").equals(tenantId))
        .map(this::relationship)
        .toList();
  }

  private Relationship relationship(ObjectNode row) {
    String id = row.path("id").asString();
    Instant created = Instant.parse(row.path("createdDateTime").asString());
    Rows assignments = rows(PartnerContent.assignments(id));
    return new Relationship(
        id,
        row.path("displayName").asString(),
        row.path("status").asString(),
        roles(row).toList(),
        created,
        row.path("activatedDateTime").isString()
            ? Instant.parse(row.path("activatedDateTime").asString())
            : created,
        Instant.parse(row.path("endDateTime").asString()),
        row.path("autoExtendDuration").asString(),
        IntStream.range(0, assignments.size())
            .filter(number -> !assignments.isHole(number))
            .mapToObj(assignments::row)
            .map(PartnerLists::assignment)
            .toList());
  }

  private static Assignment assignment(ObjectNode row) {
    return new Assignment(
        row.path("id").asString(),
        row.path("accessContainer").path("accessContainerId").asString(),
        roles(row).toList(),
        row.path("status").asString());
  }

  private static Stream<String> roles(JsonNode row) {
    return row.path("accessDetails")
        .path("unifiedRoles")
        .valueStream()
        .map(role -> role.path("roleDefinitionId").asString(""));
  }
}
