package dev.twofold.emulator.partnercenter;

import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.World;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The list of customers (graph-api part 4, {@code GET /v1/customers}). */
final class Customers {
  private final World world;

  Customers(World world) {
    this.world = world;
  }

  /** A page of them. */
  Response list(Request request) {
    CustomerQuery query = CustomerQuery.of(request);
    int[] fitting = fitting(query.filter());
    int start = query.start(fitting.length);
    int end = query.end(start, fitting.length);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("totalCount", Math.max(0, end - start));
    ArrayNode items = body.putArray("items");
    for (int place = start; place < end; place++) {
      items.add(CustomerJson.brief(world.customers().customer(fitting[place])));
    }
    ObjectNode links = JsonNodeFactory.instance.objectNode();
    String self = "/customers?size=%d".formatted(query.size());
    links.set("self", CustomerJson.link(self));
    if (end < fitting.length) {
      addNext(body, links, self, new CustomerQuery.Token(end, query.size(), query.rawFilter()));
    }
    body.set("links", links);
    body.set("attributes", CustomerJson.attributes("Collection"));
    return Response.json(200, body);
  }

  private static void addNext(
      ObjectNode body, ObjectNode links, String self, CustomerQuery.Token token) {
    body.put("continuationToken", token.encoded());
    ObjectNode next = CustomerJson.link(self + "&seekOperation=Next");
    next.putArray("headers")
        .addObject()
        .put("key", "MS-ContinuationToken")
        .put("value", token.encoded());
    links.set("next", next);
  }

  private int[] fitting(CustomerQuery.Filter filter) {
    IntStream all = IntStream.range(0, world.customers().size());
    return filter.equals(CustomerQuery.Filter.NONE)
        ? all.toArray()
        : all.filter(number -> filter.matches(world.customers().customer(number))).toArray();
  }

  /** One of them. */
  Response one(String tenantId) {
    return Response.json(200, CustomerJson.whole(find(tenantId)));
  }

  /**
   * The customer with this id.
   *
   * @throws PartnerCenterError.Refusal if there is none
   */
  Customer find(String tenantId) {
    return world
        .customers()
        .find(tenantId)
        .orElseThrow(() ->
            world.content(tenantId).isPresent()
                ? PartnerCenterError.noRelationship().refusal()
                : PartnerCenterError.tenantNotFound().refusal());
  }
}
