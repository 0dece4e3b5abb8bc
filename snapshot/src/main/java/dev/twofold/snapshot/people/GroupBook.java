package dev.twofold.snapshot.people;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.layout.Presence;
import dev.twofold.snapshot.policy.NameLookup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups of a tenant by name, and the members that some exports put inside the group.
 *
 * @param names display names by id; complete where {@code groups} was read
 * @param embedded the direct members of groups that bring them along
 */
public record GroupBook(NameLookup names, Map<String, List<Member>> embedded) {

  private static final Set<String> OF_GROUPS =
      Set.of("id", "displayname", "members", "additionalproperties");

  /** Reads {@code groups}. */
  public static GroupBook read(Catalog catalog, Warnings warnings) {
    Map<String, String> names = new HashMap<>();
    Map<String, List<Member>> embedded = new HashMap<>();
    catalog.forEach(
        CollectionPaths.GROUPS, row -> add(row.element(OF_GROUPS, warnings), names, embedded));
    boolean complete = catalog.presence(CollectionPaths.GROUPS) == Presence.READ;
    return new GroupBook(new NameLookup("Group", names, complete), embedded);
  }

  private static void add(
      Element group, Map<String, String> names, Map<String, List<Member>> embedded) {
    String name = group.text("displayName").orElse("");
    String id = group.text("id").map(Ids::canonical).orElse(name);
    names.put(id, name.isEmpty() ? id : name);
    if (group.get("members").isPresent()) {
      embedded.put(id, group.objects("members").stream().flatMap(Member::of).toList());
    }
  }
}
