package dev.twofold.graph.customers;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphRequest;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.call.TenantGraph;
import dev.twofold.graph.paging.PagedList;
import dev.twofold.graph.paging.TreeRows;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.json.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The customers whom a partner may administer: those with an active relationship, under the names
 * of the list of customers (graph-api part 4).
 */
final class GdapCustomers {
  private static final String RELATIONSHIPS =
      "tenantRelationships/delegatedAdminRelationships?$top=300";
  private static final String CUSTOMERS =
      "tenantRelationships/delegatedAdminCustomers?$select=tenantId,displayName&$top=300";

  /** One that is about to end still gives access; nothing says that a filter knows "or". */
  private static final Set<String> IN_FORCE = Set.of("active", "expiring");

  /** Made by Microsoft's own migration (graph-api part 1, fact 16). */
  private static final String OF_MIGRATION = "MLT_";

  private final TenantGraph partner;

  GdapCustomers(TenantGraph partner) {
    this.partner = partner;
  }

  /** What the active relationships allow, by tenant. */
  Map<String, Gdap> relationships() throws GraphRefused, GraphUnavailable, InterruptedException {
    Map<String, Gdap> byTenant = new LinkedHashMap<>();
    Set<String> seen = new TreeSet<>();
    forEach(
        RELATIONSHIPS,
        row -> {
          String tenant = Ids.canonical(row.path("customer").path("tenantId").asString(""));
          boolean inForce = IN_FORCE.contains(row.path("status").asString(""));
          if (inForce && Ids.isGuid(tenant) && seen.add(row.path("id").asString(""))) {
            byTenant.merge(tenant, gdap(row), GdapCustomers::both);
          }
        });
    return byTenant;
  }

  /** The customers with an active relationship. */
  List<Customer> read() throws GraphRefused, GraphUnavailable, InterruptedException {
    Map<String, Gdap> relationships = relationships();
    Map<String, Customer> customers = new LinkedHashMap<>();
    forEach(
        CUSTOMERS,
        row -> {
          String id = Ids.canonical(row.path("tenantId").asString(""));
          Optional<Gdap> gdap = Optional.ofNullable(relationships.get(id));
          if (gdap.isPresent()) {
            String name = row.path("displayName").asString(id);
            customers.putIfAbsent(id, new Customer(id, name, Optional.empty(), gdap));
          }
        });
    relationships.forEach((id, gdap) ->
        customers.putIfAbsent(id, new Customer(id, id, Optional.empty(), Optional.of(gdap))));
    return List.copyOf(customers.values());
  }

  private void forEach(String target, Consumer<JsonNode> consumer)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    try {
      new PagedList(partner, new TreeRows(consumer)).read(GraphRequest.v1(target));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written here", e);
    }
  }

  private static Gdap gdap(JsonNode row) {
    Set<String> roles = new TreeSet<>();
    if (!row.path("displayName").asString("").startsWith(OF_MIGRATION)) {
      for (JsonNode role : row.path("accessDetails").path("unifiedRoles")) {
        roles.add(Ids.canonical(role.path("roleDefinitionId").asString("")));
      }
    }
    return new Gdap(1, Times.parse(row.path("endDateTime").asString("")), roles);
  }

  private static Gdap both(Gdap one, Gdap other) {
    Set<String> roles = new TreeSet<>(one.roles());
    roles.addAll(other.roles());
    return new Gdap(
        one.relationships() + other.relationships(), later(one.endsAt(), other.endsAt()), roles);
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.isEmpty() || other.isEmpty()
        ? one.or(() -> other)
        : Optional.of(one.get().isAfter(other.get()) ? one.get() : other.get());
  }
}
