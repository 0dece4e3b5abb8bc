package dev.twofold.server.changes;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.meaning.ApplicationNames;
import dev.twofold.report.Names;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.json.Ids;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts names in the place of the ids in changes. */
final class NamesOfIds {
  private final Set<String> wanted = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();

  /** Wants names for the ids in these changes. */
  void want(List<ObjectChange> changes) {
    for (ObjectChange change : changes) {
      if (change instanceof ObjectChange.Changed(_, _, List<PropertyChange> properties)) {
        for (PropertyChange property : properties) {
          property.removed().stream().filter(Ids::isGuid).map(Ids::canonical).forEach(wanted::add);
          property.added().stream().filter(Ids::isGuid).map(Ids::canonical).forEach(wanted::add);
        }
      }
    }
  }

  /** Takes what a snapshot tells beside the users; what a later one tells wins. */
  void takeFrom(Snapshot snapshot) {
    Tenant tenant = snapshot.tenant();
    ApplicationNames applications = new ApplicationNames(tenant);
    for (String id : wanted) {
      String application = applications.nameOf(id);
      if (!application.equals(id)) {
        names.put(id, application);
      }
    }
    tenant.directory().groupNames().forEach(this::take);
    tenant.directory().roles().values().forEach(role -> take(role.id(), role.displayName()));
    tenant
        .directory()
        .roles()
        .values()
        .forEach(role -> take(role.templateId(), role.displayName()));
    tenant.namedLocations().byId().forEach((id, location) -> take(id, location.displayName()));
  }

  /** Takes a user's name where it is wanted. */
  void take(User user) {
    take(user.id(), Names.of(user));
  }

  private void take(String id, String name) {
    String canonical = Ids.canonical(id);
    if (wanted.contains(canonical) && !name.isBlank()) {
      names.put(canonical, name);
    }
  }

  /** The changes with names. */
  List<ObjectChange> named(List<ObjectChange> changes) {
    return changes.stream().map(this::named).toList();
  }

  private ObjectChange named(ObjectChange change) {
    return change instanceof ObjectChange.Changed(String id, String name, var properties)
        ? new ObjectChange.Changed(id, name, properties.stream().map(this::named).toList())
        : change;
  }

  private PropertyChange named(PropertyChange change) {
    return new PropertyChange(
        change.property(),
        change.removed().stream().map(this::name).toList(),
        change.added().stream().map(this::name).toList());
  }

  private String name(String value) {
    return Ids.isGuid(value) ? names.getOrDefault(Ids.canonical(value), value) : value;
  }
}
