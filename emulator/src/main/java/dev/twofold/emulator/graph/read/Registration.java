package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.throttle.ThrottledService.REPORTS;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.web.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The registration report, which leaves out disabled users (graph-api part 5). */
final class Registration {
  private static final String REPORT = "reports/authenticationMethods/userRegistrationDetails";
  private static final String BASE = "reports/authenticationMethods/";
  private static final ListRules RULES =
      ListRules.pages(1000, 1000, "userDisplayName", "userPrincipalName");
  private static final View VIEW = View.betaOnly("defaultMfaMethod");
  private static final List<String> FEATURES =
      List.of("ssprRegistered", "ssprEnabled", "ssprCapable", "passwordlessCapable", "mfaCapable");

  private Registration() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Reads.get(REPORT, Right.REGISTRATION, REPORTS, Reads.page(Registration::listing)),
        Reads.get(REPORT + "/{id}", Right.REGISTRATION, REPORTS, Registration::one),
        Reads.get(
            BASE + "usersRegisteredByMethod", Right.REGISTRATION, REPORTS, Registration::byMethod),
        Reads.get(
            BASE + "usersRegisteredByMethod({arguments})",
            Right.REGISTRATION,
            REPORTS,
            Registration::byMethod),
        Reads.get(
            BASE + "usersRegisteredByFeature",
            Right.REGISTRATION,
            REPORTS,
            Registration::byFeature),
        Reads.get(
            BASE + "usersRegisteredByFeature({arguments})",
            Right.REGISTRATION,
            REPORTS,
            Registration::byFeature));
  }

  /** The rows of the report for use by others; none where it can't be read. */
  static Rows reported(TenantContent tenant) {
    return switch (tenant.read(REPORT)) {
      case Answer.Many(Rows rows) -> rows;
      case Answer.One _, Answer.Refused _, Answer.Nothing _ -> ListRows.empty();
    };
  }

  private static Listing listing(GraphCall call) {
    return new Listing(
        Content.rows(call.tenant(), REPORT),
        RULES,
        REPORT,
        call.tenant().id(),
        isEnabled(call),
        row -> VIEW.show(row, call));
  }

  private static Predicate<ObjectNode> isEnabled(GraphCall call) {
    Rows users =
        call.tenant().read("users") instanceof Answer.Many(Rows rows) ? rows : ListRows.empty();
    return row ->
        Content.find(users, row.path("id").asString(""))
            .map(user -> user.path("accountEnabled").asBoolean(true))
            .orElse(true);
  }

  private static Response one(GraphCall call) {
    String id = call.variable("id");
    ObjectNode row =
        Content.find(Content.rows(call.tenant(), REPORT), id)
            .filter(isEnabled(call))
            .orElseThrow(() -> Content.notFound(id));
    return Reads.entity(call, REPORT + "/$entity", VIEW.show(row, call));
  }

  private static Response byMethod(GraphCall call) {
    Map<String, Integer> counts = new TreeMap<>();
    List<ObjectNode> rows = counted(call);
    for (ObjectNode row : rows) {
      row.path("methodsRegistered")
          .valueStream()
          .forEach(method -> counts.merge(method.asString(""), 1, Integer::sum));
    }
    ObjectNode body = head(call, rows.size());
    ArrayNode list = body.putArray("userRegistrationMethodCounts");
    counts.forEach((method, count) ->
        list.addObject().put("authenticationMethod", method).put("userCount", count));
    return Reads.entity(call, BASE + "usersRegisteredByMethod", body);
  }

  private static Response byFeature(GraphCall call) {
    List<ObjectNode> rows = counted(call);
    ObjectNode body = head(call, rows.size());
    ArrayNode list = body.putArray("userRegistrationFeatureCounts");
    for (String feature : FEATURES) {
      String property = "is" + Character.toUpperCase(feature.charAt(0)) + feature.substring(1);
      long count = rows.stream().filter(row -> row.path(property).asBoolean(false)).count();
      list.addObject().put("feature", feature).put("userCount", count);
    }
    return Reads.entity(call, BASE + "usersRegisteredByFeature", body);
  }

  private static ObjectNode head(GraphCall call, int total) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("totalUserCount", total)
        .put("userTypes", argument(call, "includedUserTypes"))
        .put("userRoles", argument(call, "includedUserRoles"));
  }

  private static List<ObjectNode> counted(GraphCall call) {
    String type = argument(call, "includedUserTypes");
    String role = argument(call, "includedUserRoles");
    return Content.stream(Content.rows(call.tenant(), REPORT))
        .filter(isEnabled(call))
        .filter(row -> type.equals("all") || type.equals(row.path("userType").asString("")))
        .filter(row -> role.equals("all") || role.equals("user") != isAdmin(row))
        .toList();
  }

  private static boolean isAdmin(JsonNode row) {
    return row.path("isAdmin").asBoolean(false);
  }

  private static String argument(GraphCall call, String name) {
    String arguments = call.variables().getOrDefault("arguments", "");
    int start = arguments.indexOf(name + "='");
    if (start < 0) {
      return "all";
    }
    int from = start + name.length() + 2;
    int to = arguments.indexOf('\'', from);
    return to < 0 ? "all" : arguments.substring(from, to);
  }
}
