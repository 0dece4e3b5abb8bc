package dev.twofold.benchmarks;

import dev.twofold.emulator.synthetic.SyntheticWorld;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.snapshot.SnapshotWriter;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tenants of a made-up partner as snapshot folders, without collecting them. */
final class SyntheticFolders {
  private static final List<String> PATHS =
      List.of(
          CollectionPaths.ORGANIZATION,
          "subscribedSkus",
          CollectionPaths.DOMAINS,
          CollectionPaths.USERS,
          CollectionPaths.GROUPS,
          CollectionPaths.ROLE_DEFINITIONS,
          CollectionPaths.ROLE_ASSIGNMENTS,
          CollectionPaths.ROLE_ELIGIBILITIES,
          CollectionPaths.REQUIREMENTS,
          CollectionPaths.POLICIES,
          CollectionPaths.NAMED_LOCATIONS,
          CollectionPaths.STRENGTHS,
          CollectionPaths.SECURITY_DEFAULTS,
          CollectionPaths.TRUST_DEFAULT,
          CollectionPaths.TRUST_PARTNERS,
          CollectionPaths.REGISTRATION,
          "policies/authenticationMethodsPolicy",
          "policies/authorizationPolicy");

  /** What a collection asks for. */
  private static final Set<String> OF_USERS =
      Set.of(
          "id",
          "userPrincipalName",
          "displayName",
          "mail",
          "accountEnabled",
          "userType",
          "externalUserState",
          "creationType",
          "identities",
          "onPremisesSyncEnabled",
          "assignedLicenses",
          "createdDateTime");

  private static final Pattern GROUP_LIST =
      Pattern.compile("\"(?:include|exclude)Groups\":\\[([^]]*)]");
  private static final Pattern ID = Pattern.compile("\"([0-9a-f-]{36})\"");

  private final SyntheticWorld world;

  SyntheticFolders(int customers, long seed) {
    this.world = SyntheticWorld.of(customers, seed);
  }

  /** The tenant id of a customer. */
  String tenantId(int customer) {
    return world.customers().customer(customer).tenantId();
  }

  /** Writes a customer's snapshot. */
  void write(int customer, Path folder) throws IOException {
    TenantContent content = world.content(tenantId(customer)).orElseThrow();
    SnapshotWriter writer = new SnapshotWriter(folder);
    ObjectNode collections = JsonNodeFactory.instance.objectNode();
    Set<String> groups = new TreeSet<>();
    for (String path : PATHS) {
      groups.addAll(write(content, path, writer, collections));
    }
    for (String group : groups) {
      write(content, CollectionPaths.transitiveMembers(group), writer, collections);
    }
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("tenantId", content.id()).put("displayName", content.displayName());
    manifest.put("complete", true).put("takenAt", "2026-11-21T07:12:00Z");
    manifest.set("collections", collections);
    writer.writeObject(CollectionPaths.SNAPSHOT, manifest);
  }

  private static Set<String> write(
      TenantContent content, String path, SnapshotWriter writer, ObjectNode collections)
      throws IOException {
    ObjectNode state = collections.putObject(path).put("status", "read");
    switch (content.read(path)) {
      case Answer.Many(Rows rows) -> {
        List<JsonNode> all = rows(rows, path);
        writer.writeList(path, all);
        return path.equals(CollectionPaths.POLICIES) ? groups(all) : Set.of();
      }
      case Answer.One(ObjectNode object) -> writer.writeObject(path, object);
      case Answer.Refused _ -> state.put("status", "notLicensed");
      case Answer.Nothing() -> state.put("status", "notLicensed");
    }
    return Set.of();
  }

  private static List<JsonNode> rows(Rows rows, String path) {
    List<JsonNode> all = new ArrayList<>();
    for (int number = 0; number < rows.size(); number++) {
      ObjectNode row = rows.row(number);
      all.add(path.equals(CollectionPaths.USERS) ? row.retain(OF_USERS) : row);
    }
    return all;
  }

  private static Set<String> groups(List<JsonNode> policies) {
    Set<String> groups = new TreeSet<>();
    for (JsonNode policy : policies) {
      Matcher list = GROUP_LIST.matcher(policy.toString());
      while (list.find()) {
        Matcher id = ID.matcher(list.group(1));
        while (id.find()) {
          groups.add(id.group(1));
        }
      }
    }
    return groups;
  }
}
