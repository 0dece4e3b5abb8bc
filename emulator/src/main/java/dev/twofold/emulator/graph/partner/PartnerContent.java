package dev.twofold.emulator.graph.partner;

import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.Customer.Relationship;
import dev.twofold.emulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lists of a partner's customers as collections of a tenant, so that they can be changed. */
final class PartnerContent implements TenantContent {
  static final String RELATIONSHIPS = "tenantRelationships/delegatedAdminRelationships";
  static final String CUSTOMERS = "tenantRelationships/delegatedAdminCustomers";
  static final String CONTRACTS = "contracts";
  private static final Pattern ASSIGNMENTS =
      Pattern.compile(Pattern.quote(RELATIONSHIPS) + "/([^/]+)/accessAssignments");

  private final World world;
  private final Map<String, CustomerIndex> indexes = new ConcurrentHashMap<>();

  PartnerContent(World world) {
    this.world = world;
  }

  static String assignments(String relationshipId) {
    return RELATIONSHIPS + "/" + relationshipId + "/accessAssignments";
  }

  static String requests(String relationshipId) {
    return RELATIONSHIPS + "/" + relationshipId + "/requests";
  }

  static String operations(String relationshipId) {
    return RELATIONSHIPS + "/" + relationshipId + "/operations";
  }

  @Override
  public String id() {
    return world.partner().tenantId();
  }

  @Override
  public String displayName() {
    return world.partner().displayName();
  }

  @Override
  public String domain() {
    return world.partner().domain();
  }

  @Override
  public Answer read(String path) {
    Matcher assignments = ASSIGNMENTS.matcher(path);
    if (assignments.matches()) {
      return assignmentsOf(assignments.group(1));
    }
    return switch (path) {
      case RELATIONSHIPS -> index(path, this::relationships);
      case CUSTOMERS -> index(path, this::customers);
      case CONTRACTS -> index(path, this::contracts);
      default -> new Answer.Nothing();
    };
  }

  private Answer index(String path, Supplier<CustomerIndex> index) {
    return new Answer.Many(indexes.computeIfAbsent(path, _ -> index.get()));
  }

  private CustomerIndex relationships() {
    return CustomerIndex.of(
        world,
        customer -> customer.relationships().size(),
        (customer, place) -> customer.relationships().get(place).id(),
        (customer, place) -> GdapJson.relationship(customer, customer.relationships().get(place)));
  }

  private CustomerIndex customers() {
    return CustomerIndex.of(
        world,
        customer -> customer.relationships().isEmpty() ? 0 : 1,
        (customer, _) -> customer.tenantId(),
        (customer, _) ->
            JsonNodeFactory.instance
                .objectNode()
                .put("@odata.type", "#microsoft.graph.delegatedAdminCustomer")
                .put("id", customer.tenantId())
                .put("tenantId", customer.tenantId())
                .put("displayName", customer.displayName()));
  }

  private CustomerIndex contracts() {
    return CustomerIndex.of(
        world, _ -> 1, (customer, _) -> contractId(customer), (customer, _) -> contract(customer));
  }

  private static ObjectNode contract(Customer customer) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", contractId(customer))
        .put("contractType", "ResellerPartner")
        .put("customerId", customer.tenantId())
        .put("defaultDomainName", customer.domain())
        .put("displayName", customer.displayName());
  }

  private static String contractId(Customer customer) {
    byte[] name = ("contract " + customer.tenantId()).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  private Answer assignmentsOf(String relationshipId) {
    if (!(read(RELATIONSHIPS) instanceof Answer.Many(CustomerIndex rows))) {
      return new Answer.Nothing();
    }
    var number = rows.numberOf(relationshipId);
    if (number.isEmpty()) {
      return new Answer.Nothing();
    }
    String tenantId = rows.row(number.getAsInt()).path("customer").path("tenantId").asString("");
    return world
        .customers()
        .find(tenantId)
        .flatMap(customer ->
            customer.relationships().stream()
                .filter(relationship -> relationship.id().equalsIgnoreCase(relationshipId))
                .findFirst())
        .map(PartnerContent::assignmentsOf)
        .orElseGet(Answer.Nothing::new);
  }

  private static Answer assignmentsOf(Relationship relationship) {
    return new Answer.Many(
        new ListRows(
            relationship.assignments().stream()
                .map(assignment -> GdapJson.assignment(relationship, assignment))
                .toList()));
  }
}
