package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.DIRECTORY;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.web.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Service principals, applications and what they may do (graph-api part 8). */
final class Applications {
  private static final String PRINCIPALS = "servicePrincipals";
  private static final String APPLICATIONS = "applications";
  private static final String GRANTS = "oauth2PermissionGrants";
  private static final ListRules RULES = ListRules.directory("displayName");

  private Applications() {}

  static List<Endpoint> endpoints() {
    return Stream.of(
            objects(PRINCIPALS, Right.APPLICATIONS),
            objects(APPLICATIONS, Right.APPLICATIONS),
            objects(GRANTS, Right.GRANTS),
            roles("appRoleAssignments"),
            roles("appRoleAssignedTo"),
            List.of(
                Reads.get(
                    "servicePrincipals(appId='{appId}')",
                    Right.APPLICATIONS,
                    DIRECTORY,
                    call -> byAppId(call, PRINCIPALS)),
                Reads.get(
                    "applications(appId='{appId}')",
                    Right.APPLICATIONS,
                    DIRECTORY,
                    call -> byAppId(call, APPLICATIONS))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Endpoint> objects(String path, Access access) {
    return List.of(
        Reads.get(path, access, DIRECTORY, Reads.list(path, RULES, View.ALL)),
        Reads.get(
            path + "/$count",
            access,
            DIRECTORY,
            Reads.count(call -> Reads.listing(call, path, RULES, View.ALL))),
        Reads.get(path + "/delta", access, DIRECTORY, call -> Deltas.answer(call, path)),
        Reads.get(path + "/{id}", access, DIRECTORY, Reads.item(path, "id", View.ALL)));
  }

  private static List<Endpoint> roles(String collection) {
    return List.of(
        Reads.get(
            "servicePrincipals/{id}/" + collection,
            Right.APPLICATIONS,
            DIRECTORY,
            Reads.page(call -> assignments(call, principal(call), collection))),
        Reads.get(
            "servicePrincipals(appId='{appId}')/" + collection,
            Right.APPLICATIONS,
            DIRECTORY,
            Reads.page(call -> assignments(call, withAppId(call, PRINCIPALS), collection))));
  }

  private static Listing assignments(GraphCall call, ObjectNode principal, String collection) {
    String id = principal.path("id").asString("").toLowerCase(Locale.ROOT);
    return Reads.listing(
        call, "servicePrincipals/%s/%s".formatted(id, collection), RULES, View.ALL);
  }

  private static ObjectNode principal(GraphCall call) {
    Rows principals = Content.rows(call.tenant(), PRINCIPALS);
    return Content.find(principals, call.variable("id"))
        .orElseThrow(() -> Content.notFound(call.variable("id")));
  }

  private static Response byAppId(GraphCall call, String path) {
    return Reads.entity(call, path + "/$entity", withAppId(call, path));
  }

  private static ObjectNode withAppId(GraphCall call, String path) {
    String appId = call.variable("appId");
    return Content.find(
            Content.rows(call.tenant(), path),
            row -> row.path("appId").asString("").equalsIgnoreCase(appId))
        .orElseThrow(() -> Content.notFound(appId));
  }
}
