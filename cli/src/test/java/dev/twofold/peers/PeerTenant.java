package dev.twofold.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the tenant of a case as a snapshot (contracts section 2). */
final class PeerTenant {
  private final Path folder;
  private final List<Person> people;

  private PeerTenant(Path folder, List<Person> people) {
    this.folder = folder;
    this.people = people;
  }

  /** Writes the tenant with these policies, and the fence beside them. */
  static void write(Path folder, JsonNode policies, List<Person> people, List<JsonNode> fence) {
    PeerTenant tenant = new PeerTenant(folder, people);
    tenant.write(
        "identity/conditionalAccess/policies",
        Stream.concat(Graph.items(policies).stream(), fence.stream()).toList());
    tenant.write("users", people.stream().map(Person::toGraph).toList());
    tenant.writeGroups();
    tenant.writeRoles();
  }

  private void writeGroups() {
    List<Person> members = people.stream().filter(person -> !person.group().isEmpty()).toList();
    write(
        "groups",
        members.stream().map(person -> Graph.object().put("id", person.group())).toList());
    members.forEach(person ->
        write(
            "groups/" + person.group() + "/transitiveMembers",
            List.of(
                Graph.object()
                    .put("@odata.type", "#microsoft.graph.user")
                    .put("id", person.id()))));
  }

  private void writeRoles() {
    List<ObjectNode> definitions = new ArrayList<>();
    List<ObjectNode> assignments = new ArrayList<>();
    for (Person person : people) {
      for (String role : person.roles()) {
        definitions.add(definition(role));
        assignments.add(assignment(person, role));
      }
    }
    write("roleManagement/directory/roleDefinitions", definitions);
    write("roleManagement/directory/roleAssignments", assignments);
  }

  private static ObjectNode definition(String role) {
    return Graph.object()
        .put("id", role)
        .put("templateId", role)
        .put("displayName", role)
        .put("isBuiltIn", true);
  }

  private static ObjectNode assignment(Person person, String role) {
    return Graph.object()
        .put("id", "%s as %s".formatted(person.id(), role))
        .put("principalId", person.id())
        .put("roleDefinitionId", role)
        .put("directoryScopeId", "/");
  }

  private void write(String collection, List<? extends JsonNode> rows) {
    Graph.write(folder.resolve(collection + ".json"), Graph.list(rows));
  }
}
