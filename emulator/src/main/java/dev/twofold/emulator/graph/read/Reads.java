package dev.twofold.emulator.graph.read;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.Endpoint.Operation;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.graph.GraphVersion;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.odata.Pager;
import dev.twofold.emulator.odata.Query;
import dev.twofold.emulator.odata.QueryRefused;
import dev.twofold.emulator.throttle.ThrottledService;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Response;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes endpoints that read: lists, one of a list, single objects. */
final class Reads {
  private static final Set<GraphVersion> BOTH = Set.of(GraphVersion.V1, GraphVersion.BETA);

  private Reads() {}

  /** An endpoint of both versions. */
  static Endpoint get(
      String pattern, Access access, ThrottledService service, Operation operation) {
    return new Endpoint("GET", pattern, BOTH, access, service, guarded(operation));
  }

  /** An endpoint of one version. */
  static Endpoint get(
      String pattern,
      GraphVersion version,
      Access access,
      ThrottledService service,
      Operation operation) {
    return new Endpoint("GET", pattern, Set.of(version), access, service, guarded(operation));
  }

  /** The pages of a collection of the tenant. */
  static Operation list(String template, ListRules rules, View view) {
    return page(call -> listing(call, template, rules, view));
  }

  /** The pages of any list. */
  static Operation page(Function<GraphCall, Listing> listing) {
    return call -> Response.json(200, Pager.page(call.request(), listing.apply(call)));
  }

  /** The number of rows of any list. */
  static Operation count(Function<GraphCall, Listing> listing) {
    return call -> Pager.count(call.request(), listing.apply(call));
  }

  /** One of a collection, by its id. */
  static Operation item(String template, String variable, View view) {
    return call -> {
      String id = call.variable(variable);
      ObjectNode row =
          Content.find(Content.rows(call.tenant(), Content.path(template, call)), id)
              .orElseThrow(() -> Content.notFound(id));
      return entity(call, Content.path(template, call) + "/$entity", view.show(row, call));
    };
  }

  /** A single object; where the tenant has none, what Microsoft gives a new tenant. */
  static Operation single(String path, Function<GraphCall, ObjectNode> usual, View view) {
    return call ->
        entity(
            call,
            path + "/$entity",
            view.show(
                Content.object(call.tenant(), path).orElseGet(() -> usual.apply(call)), call));
  }

  /** A list of a call, from a collection of the tenant. */
  static Listing listing(GraphCall call, String template, ListRules rules, View view) {
    String path = Content.path(template, call);
    return new Listing(
        Content.rows(call.tenant(), path),
        rules,
        path,
        call.tenant().id(),
        row -> view.show(row, call));
  }

  /** An answer that is one object, cut by {@code $select}. */
  static Response entity(GraphCall call, String context, ObjectNode object) {
    ObjectNode seen =
        Query.of(call.request()).select().map(select -> select.cut(object)).orElse(object);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("@odata.context", Pager.context(call.request(), context));
    body.setAll(seen);
    return Response.json(200, body);
  }

  private static Operation guarded(Operation operation) {
    return call -> {
      try {
        return operation.run(call);
      } catch (QueryRefused refused) {
        return refusal(refused, call);
      }
    };
  }

  private static Response refusal(QueryRefused refused, GraphCall call) {
    Response response = new GraphError(refused.status(), refused.code(), refused.text()).response();
    return refused.code().equals("resyncRequired")
        ? response.with("Location", call.request().base().resolve(call.request().rawPath()) + "")
        : response;
  }
}
