package dev.twofold.emulator.graph.partner;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.odata.Pager;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.World.Customers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * MFA counts of every customer (graph-api part 4, customerInsights). They are made when a page is
 * asked for, from the customers as they were when the emulator started: Microsoft's are a day old
 * as well.
 */
final class CustomerInsights {
  static final String PATH = "security/partner/securityScore/customerInsights";
  static final String READ = "PartnerSecurity.Read.All";
  private static final int PAGE = 100;
  private static final int KEPT = 2_000;
  private static final Set<String> REFUSED = Set.of("$top", "$skip");

  private final PartnerSide side;
  private final Map<String, ObjectNode> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ObjectNode> eldest) {
          return size() > KEPT;
        }
      };

  CustomerInsights(PartnerSide side) {
    this.side = side;
  }

  Stream<Endpoint> endpoints() {
    return Stream.of(
        side.endpoint("GET", PATH, PartnerSide.BETA, READ, this::page),
        side.endpoint("GET", PATH + "/{id}", PartnerSide.BETA, READ, this::one));
  }

  private Response page(GraphCall call) {
    Map<String, String> query = query(call);
    query.keySet().stream()
        .filter(name -> REFUSED.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .ifPresent(name -> {
          throw RefusedException.badRequest(
              "The query parameter '%s' is not supported.".formatted(name));
        });
    int start = start(query);
    Customers customers = side.world().customers();
    int end = Math.min(customers.size(), start + PAGE);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("@odata.context", Pager.context(call.request(), PATH));
    ArrayNode value = answer.putArray("value");
    for (int number = start; number < end; number++) {
      value.add(insight(customers.customer(number)));
    }
    if (end < customers.size()) {
      answer.put("@odata.nextLink", link(call, end));
    }
    return Response.json(200, answer);
  }

  private static Map<String, String> query(GraphCall call) {
    try {
      return call.request().query();
    } catch (IllegalArgumentException _) {
      throw RefusedException.badRequest("The query is not percent-encoded as it should be.");
    }
  }

  private static String link(GraphCall call, int next) {
    String token =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Integer.toString(next).getBytes(StandardCharsets.UTF_8));
    return call.request().base().resolve(call.request().rawPath()) + "?$skipToken=" + token;
  }

  private int start(Map<String, String> query) {
    Optional<String> token =
        query.entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase("$skipToken"))
            .map(Map.Entry::getValue)
            .findFirst();
    return token.map(this::decoded).orElse(0);
  }

  private int decoded(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      int start = Integer.parseInt(text);
      if (start > 0 && start % PAGE == 0 && start < side.world().customers().size()) {
        return start;
      }
    } catch (IllegalArgumentException _) {
      // Refused like a token for no page.
    }
    throw RefusedException.badRequest("The $skipToken is not valid.");
  }

  private Response one(GraphCall call) {
    String id = call.variable("id").toLowerCase(Locale.ROOT);
    Customer customer =
        side.world().customers().find(id).orElseThrow(() -> PartnerSide.notFound(id));
    return PartnerSide.shown(call, 200, PATH, insight(customer));
  }

  private ObjectNode insight(Customer customer) {
    synchronized (recent) {
      ObjectNode known = recent.get(customer.tenantId());
      if (known != null) {
        return known.deepCopy();
      }
    }
    ObjectNode made = made(customer);
    synchronized (recent) {
      recent.put(customer.tenantId(), made.deepCopy());
    }
    return made;
  }

  private ObjectNode made(Customer customer) {
    TenantContent content = side.world().content(customer.tenantId()).orElseThrow();
    MfaStanding standing = MfaStanding.of(content);
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("@odata.type", "#microsoft.graph.partner.security.customerInsight")
        .put("tenantId", customer.tenantId());
    row.putObject("mfa")
        .put("@odata.type", "#microsoft.graph.partner.security.customerMfaInsight")
        .put("compliantAdminsCount", standing.adminsWithMfa())
        .put("compliantNonAdminsCount", standing.othersWithMfa())
        .put("totalUsersCount", standing.users())
        .put("securityDefaultsStatus", status(standing.switches().securityDefaults()))
        .put("mfaConditionalAccessPolicyStatus", status(standing.switches().conditionalAccess()))
        .put("legacyPerUserMfaStatus", status(standing.switches().perUserMfa()));
    return row;
  }

  /** Graph's {@code policyStatus}. */
  static String status(boolean on) {
    return on ? "enabled" : "disabled";
  }
}
