package dev.twofold.emulator.graph.read;

import dev.twofold.emulator.graph.GraphCall;
import dev.twofold.emulator.odata.ListRules;
import dev.twofold.emulator.odata.Listing;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.tenant.TenantContent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is in which group and role. A tenant may tell a group's direct members, its nested ones, or
 * both: nested ones are followed up where only direct ones are told, and where only nested ones are
 * told they are shown as the direct ones too.
 */
final class Memberships {
  private static final String GROUP_TYPE = "#microsoft.graph.group";
  private static final ListRules RULES = ListRules.directory("displayName");

  private Memberships() {}

  /** The direct members of the group of a call. */
  static Listing direct(GraphCall call) {
    String id = groupId(call);
    Rows rows =
        Content.known(call.tenant(), members(id))
            .or(() -> Content.known(call.tenant(), transitive(id)))
            .orElseGet(ListRows::empty);
    return listing(call, rows, _ -> true);
  }

  /** The members of the group of a call, nested ones included. */
  static Listing transitive(GraphCall call) {
    return listing(call, nested(call.tenant(), groupId(call)), _ -> true);
  }

  /** Of these members only those of a type, named {@code type} in the path. */
  static Listing cast(GraphCall call) {
    String type = "#microsoft.graph." + call.variable("type");
    return listing(
        call,
        nested(call.tenant(), groupId(call)),
        row -> row.path("@odata.type").asString("").equalsIgnoreCase(type));
  }

  /** The groups and activated roles that the user of a call is in. */
  static Listing ofUser(GraphCall call) {
    String id = Users.named(call).path("id").asString("");
    Stream<ObjectNode> groups =
        Content.stream(Content.rows(call.tenant(), "groups"))
            .filter(group -> nested(call.tenant(), id(group)).numberOf(id).isPresent())
            .map(group -> group.put("@odata.type", GROUP_TYPE));
    Stream<ObjectNode> roles =
        Content.stream(Content.rows(call.tenant(), "directoryRoles"))
            .filter(role ->
                Content.rows(call.tenant(), "directoryRoles/%s/members".formatted(id(role)))
                    .numberOf(id)
                    .isPresent())
            .map(role -> role.put("@odata.type", "#microsoft.graph.directoryRole"));
    List<ObjectNode> all = Stream.concat(groups, roles).toList();
    return Derived.listing(call, all, "directoryObjects", RULES);
  }

  private static Listing listing(GraphCall call, Rows rows, Predicate<ObjectNode> kept) {
    return new Listing(rows, RULES, "directoryObjects", call.tenant().id(), kept, row -> row);
  }

  /** The id of the group that the path names; 404 where the tenant's groups lack it. */
  private static String groupId(GraphCall call) {
    String id = call.variable("id").toLowerCase(Locale.ROOT);
    boolean known =
        Content.known(call.tenant(), "groups")
            .map(groups -> Content.find(groups, id).isPresent())
            .orElse(true);
    if (!known) {
      throw Content.notFound(id);
    }
    return id;
  }

  private static Rows nested(TenantContent tenant, String groupId) {
    return Content.known(tenant, transitive(groupId))
        .orElseGet(() -> new ListRows(followed(tenant, groupId)));
  }

  private static List<ObjectNode> followed(TenantContent tenant, String groupId) {
    Map<String, ObjectNode> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(groupId));
    while (!open.isEmpty()) {
      Optional<Rows> rows = Content.known(tenant, members(open.removeFirst()));
      for (ObjectNode member : rows.stream().flatMap(Content::stream).toList()) {
        boolean isNew = found.putIfAbsent(id(member), member) == null;
        if (isNew && member.path("@odata.type").asString("").equals(GROUP_TYPE)) {
          open.addLast(id(member));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static String id(ObjectNode row) {
    return row.path("id").asString("").toLowerCase(Locale.ROOT);
  }

  private static String members(String groupId) {
    return "groups/" + groupId + "/members";
  }

  private static String transitive(String groupId) {
    return "groups/" + groupId + "/transitiveMembers";
  }
}
