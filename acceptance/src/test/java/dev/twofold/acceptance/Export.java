package dev.twofold.acceptance;

import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.snapshot.SnapshotWriter;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A tenant's content written to a folder whole, without Graph in between. */
final class Export {
  private static final List<String> PATHS =
      List.of(
          "organization",
          "domains",
          "subscribedSkus",
          "users",
          "groups",
          "users/authentication/requirements",
          "roleManagement/directory/roleDefinitions",
          "roleManagement/directory/roleAssignments",
          "roleManagement/directory/roleEligibilityScheduleInstances",
          "identity/conditionalAccess/policies",
          "identity/conditionalAccess/namedLocations",
          "identity/conditionalAccess/authenticationStrength/policies",
          "policies/identitySecurityDefaultsEnforcementPolicy",
          "policies/crossTenantAccessPolicy/default",
          "policies/crossTenantAccessPolicy/partners",
          "reports/authenticationMethods/userRegistrationDetails",
          "servicePrincipals",
          "applications");

  private static final String METHODS = "users/authentication/methods";

  private Export() {}

  /** Writes it. */
  static void write(TenantContent content, Path folder) throws Exception {
    SnapshotWriter writer = new SnapshotWriter(folder);
    for (String path : PATHS) {
      write(writer, path, content.read(path));
    }
    if (content.read("reports/authenticationMethods/userRegistrationDetails")
        instanceof Answer.Nothing) {
      write(writer, METHODS, content.read(METHODS)); // read where the report is not licensed
    }
    for (JsonNode group : rows(content.read("groups"))) {
      String path = CollectionPaths.transitiveMembers(group.path("id").asString());
      write(writer, path, content.read(path));
    }
  }

  private static void write(SnapshotWriter writer, String path, Answer answer) throws Exception {
    switch (answer) {
      case Answer.Many many -> writer.writeList(path, rows(many));
      case Answer.One(ObjectNode object) -> writer.writeObject(path, object);
      case Answer.Nothing() -> {}
      case Answer.Refused refused -> throw new AssertionError(path + ": " + refused);
    }
  }

  private static List<ObjectNode> rows(Answer answer) {
    List<ObjectNode> all = new ArrayList<>();
    if (answer instanceof Answer.Many(Rows rows)) {
      IntStream.range(0, rows.size())
          .filter(number -> !rows.isHole(number))
          .forEach(number -> all.add(rows.row(number)));
    }
    return all;
  }
}
