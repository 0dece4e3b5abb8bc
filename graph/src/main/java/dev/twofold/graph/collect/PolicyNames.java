package dev.twofold.graph.collect;

import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What policies and role assignments name, so that only this is read of what is large. */
final class PolicyNames {
  private final Staging staging;

  PolicyNames(Staging staging) {
    this.staging = staging;
  }

  /**
   * The groups that policies, role assignments or eligibilities name. Where the groups were read,
   * one that is not among them is gone; where they were not, nobody can tell which holders of roles
   * are groups, and only those of the policies are taken.
   */
  Set<String> groups() throws IOException {
    Set<String> byPolicies = new TreeSet<>();
    forEach(CollectionPaths.POLICIES, policy -> addGroups(policy, byPolicies));
    if (!staging.isRead(CollectionPaths.GROUPS)) {
      return byPolicies;
    }
    Set<String> named = new TreeSet<>(byPolicies);
    for (String roles :
        List.of(CollectionPaths.ROLE_ASSIGNMENTS, CollectionPaths.ROLE_ELIGIBILITIES)) {
      forEach(roles, row -> named.add(Ids.canonical(row.path("principalId").asString(""))));
    }
    return among(named);
  }

  private Set<String> among(Set<String> named) throws IOException {
    Set<String> known = new TreeSet<>();
    forEach(
        CollectionPaths.GROUPS,
        group -> {
          String id = Ids.canonical(group.path("id").asString(""));
          if (named.contains(id)) {
            known.add(id);
          }
        });
    return known;
  }

  private static void addGroups(JsonNode policy, Set<String> groups) {
    JsonNode users = policy.path("conditions").path("users");
    for (String key : List.of("includeGroups", "excludeGroups")) {
      for (JsonNode id : users.path(key)) {
        if (Ids.isGuid(id.asString(""))) {
          groups.add(Ids.canonical(id.asString()));
        }
      }
    }
  }

  /** True where a policy is for applications with certain attributes. */
  boolean haveApplicationFilter() throws IOException {
    boolean[] found = {false};
    forEach(
        CollectionPaths.POLICIES,
        policy ->
            found[0] |=
                policy
                    .path("conditions")
                    .path("applications")
                    .path("applicationFilter")
                    .isObject());
    return found[0];
  }

  /**
   * True where service principals were read and none shows an attribute. Graph leaves attributes
   * out for callers who may not read them, and "untagged" must not be taken from that where a
   * policy filters by them.
   */
  boolean lackAttributes() throws IOException {
    boolean[] shown = {false};
    forEach(
        CollectionPaths.SERVICE_PRINCIPALS,
        principal -> shown[0] |= !principal.path("customSecurityAttributes").isEmpty());
    return staging.isRead(CollectionPaths.SERVICE_PRINCIPALS) && !shown[0];
  }

  /** The domains whose users sign in at the tenant's own identity provider. */
  Set<String> federatedDomains() throws IOException {
    Set<String> domains = new TreeSet<>();
    forEach(
        CollectionPaths.DOMAINS,
        domain -> {
          if (domain.path("authenticationType").asString("").equalsIgnoreCase("Federated")) {
            domains.add(domain.path("id").asString(""));
          }
        });
    return domains;
  }

  private void forEach(String collection, Consumer<JsonNode> consumer) throws IOException {
    if (!staging.isRead(collection)) {
      return;
    }
    try (RowCursor rows = new RowCursor(staging.file(collection))) {
      for (Optional<JsonNode> row = rows.nextTree(); row.isPresent(); row = rows.nextTree()) {
        consumer.accept(row.get());
      }
    }
  }
}
