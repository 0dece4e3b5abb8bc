package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.DirectoryRoles;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Response;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes of groups and of who is in them (graph-api part 5). */
final class GroupWrites {
  private static final String GROUPS = CollectionPaths.GROUPS;
  private static final Rights RIGHTS =
      Rights.directory(
          "Group.ReadWrite.All",
          DirectoryRoles.GROUPS_ADMINISTRATOR,
          DirectoryRoles.USER_ADMINISTRATOR);

  private GroupWrites() {}

  static Stream<Endpoint> endpoints() {
    return Stream.of(
        RIGHTS.endpoint("POST", GROUPS, GroupWrites::create),
        RIGHTS.endpoint("DELETE", GROUPS + "/{id}", GroupWrites::delete),
        RIGHTS.endpoint("POST", GROUPS + "/{id}/members/$ref", GroupWrites::addMember),
        RIGHTS.endpoint(
            "DELETE", GROUPS + "/{id}/members/{member}/$ref", GroupWrites::removeMember));
  }

  private static Response create(Edit edit) {
    ObjectNode sent = edit.body();
    if (sent.path("displayName").asString("").isBlank()
        || !sent.path("securityEnabled").isBoolean()) {
      throw refused("A group needs displayName, mailEnabled, mailNickname and securityEnabled.");
    }
    ObjectNode group = JsonNodeFactory.instance.objectNode();
    group.put("id", UUID.randomUUID().toString());
    sent.remove(List.of("@odata.type", "members@odata.bind", "owners@odata.bind"));
    group.setAll(sent);
    group.put("createdDateTime", edit.now());
    edit.put(GROUPS, group);
    audit(edit, "Add group", "Add", group);
    return edit.created(GROUPS, group);
  }

  private static Response delete(Edit edit) {
    ObjectNode group = group(edit);
    edit.call().tenant().remove(GROUPS, group.path("id").asString());
    audit(edit, "Delete group", "Delete", group);
    return Edit.done();
  }

  private static Response addMember(Edit edit) {
    ObjectNode group = group(edit);
    String link = edit.body().path("@odata.id").asString("");
    ObjectNode member = member(edit, Words.lower(link.substring(link.lastIndexOf('/') + 1)));
    String id = member.path("id").asString();
    if (contains(edit, group, id)) {
      throw refused(
          "One or more added object references already exist for the following modified properties: 'members'.");
    }
    groupsAbove(edit, group).forEach(path -> edit.put(path, member));
    directMembers(edit, group).forEach(path -> edit.put(path, member));
    audit(edit, "Add member to group", "Assign", group);
    return Edit.done();
  }

  private static Response removeMember(Edit edit) {
    ObjectNode group = group(edit);
    String id = Words.lower(edit.call().variable("member"));
    if (!contains(edit, group, id)) {
      throw new RefusedException(GraphError.notFound(id));
    }
    Stream.concat(groupsAbove(edit, group), directMembers(edit, group))
        .toList()
        .forEach(path -> edit.call().tenant().remove(path, id));
    audit(edit, "Remove member from group", "Unassign", group);
    return Edit.done();
  }

  private static ObjectNode group(Edit edit) {
    String id = edit.call().variable("id");
    return edit.row(GROUPS, id).orElseThrow(() -> new RefusedException(GraphError.notFound(id)));
  }

  private static ObjectNode member(Edit edit, String id) {
    ObjectNode user =
        edit.row(CollectionPaths.USERS, id)
            .orElseThrow(() -> new RefusedException(GraphError.notFound(id)));
    ObjectNode member = JsonNodeFactory.instance.objectNode();
    member.put("@odata.type", "#microsoft.graph.user").set("id", user.get("id"));
    return member;
  }

  private static boolean contains(Edit edit, ObjectNode group, String member) {
    return edit.row(members(group), member).isPresent();
  }

  private static String members(ObjectNode group) {
    return CollectionPaths.transitiveMembers(Words.lower(group.path("id").asString()));
  }

  /** The transitive lists of the group and of those that it is in. */
  private static Stream<String> groupsAbove(Edit edit, ObjectNode group) {
    String id = group.path("id").asString();
    return edit.rows(GROUPS).stream()
        .filter(other ->
            other.path("id").asString("").equalsIgnoreCase(id) || contains(edit, other, id))
        .map(GroupWrites::members);
  }

  /** The direct list, where the tenant has one of its own. */
  private static Stream<String> directMembers(Edit edit, ObjectNode group) {
    String path = CollectionPaths.members(Words.lower(group.path("id").asString()));
    return edit.call().tenant().read(path) instanceof Answer.Many
        ? Stream.of(path)
        : Stream.empty();
  }

  private static RefusedException refused(String message) {
    return new RefusedException(new GraphError(400, "Request_BadRequest", message));
  }

  private static void audit(Edit edit, String activity, String operation, ObjectNode group) {
    edit.audit(
        new Audit.Activity(activity, "GroupManagement", "Core Directory", operation),
        Audit.Target.of(group, "Group"));
  }
}
