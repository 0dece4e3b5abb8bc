package dev.twofold.graph.customers;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.call.PartnerCenterCalls;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * The customers as Partner Center lists them: page after page by a token in a header (graph-api
 * part 4, GET /v1/customers).
 */
final class PartnerCenterCustomers {
  private static final String FIRST = "customers?size=500";
  private static final String NEXT = "customers?size=500&seekOperation=Next";
  private static final String TOKEN_HEADER = "MS-ContinuationToken";
  private static final int TRIES = 4;

  private final PartnerCenterCalls partnerCenter;
  private final Map<String, Customer> customers = new LinkedHashMap<>();

  PartnerCenterCustomers(PartnerCenterCalls partnerCenter) {
    this.partnerCenter = partnerCenter;
  }

  List<Customer> read() throws GraphRefused, GraphUnavailable, InterruptedException {
    Set<String> tokens = new HashSet<>();
    Optional<String> token = page(FIRST, Map.of());
    while (token.isPresent()) {
      if (!tokens.add(token.get())) {
        throw broken("endlessPages", "Partner Center's pages of customers do not end.");
      }
      token = page(NEXT, Map.of(TOKEN_HEADER, token.get()));
    }
    return new ArrayList<>(customers.values());
  }

  /** Reads a page; the token of the next. */
  private Optional<String> page(String target, Map<String, String> headers)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    JsonNode page = whole(target, headers);
    for (JsonNode item : page.path("items")) {
      JsonNode profile = item.path("companyProfile");
      String id = Ids.canonical(profile.path("tenantId").asString(item.path("id").asString("")));
      boolean ended = item.path("relationshipToPartner").asString("").equals("none");
      if (Ids.isGuid(id) && !ended) {
        customers.putIfAbsent(id, customer(id, profile));
      }
    }
    return Optional.of(page.path("continuationToken").asString(""))
        .filter(token -> !token.isEmpty() && page.path("links").has("next"));
  }

  private static Customer customer(String id, JsonNode profile) {
    return new Customer(
        id,
        profile.path("companyName").asString(id),
        Optional.of(profile.path("domain").asString("")).filter(domain -> !domain.isEmpty()),
        Optional.empty());
  }

  private JsonNode whole(String target, Map<String, String> headers)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Optional<JsonNode> page = parsed(partnerCenter.get(target, headers));
      if (page.isPresent()) {
        return page.get();
      }
    }
    throw broken("brokenPage", "Partner Center's answer is no whole list of customers.");
  }

  private static Optional<JsonNode> parsed(byte[] body) {
    try (JsonParser parser = Json.parser(body)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      JsonNode json = parser.readValueAsTree();
      return Optional.of(json).filter(page -> page.path("items").isArray());
    } catch (JacksonException _) {
      return Optional.empty(); // Cut short: it is asked for again.
    }
  }

  private static GraphUnavailable broken(String code, String message) {
    return new GraphUnavailable(GraphUnavailable.Cause.BROKEN, 200, code, message);
  }
}
