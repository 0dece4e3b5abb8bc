package dev.twofold.emulator.synthetic;

import dev.twofold.emulator.synthetic.company.Company;
import dev.twofold.emulator.synthetic.company.CompanyNames;
import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.content.SyntheticTenant;
import dev.twofold.emulator.synthetic.posture.Posture;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.world.Partner;
import dev.twofold.snapshot.SnapshotWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Synthetic tenants for tests, and their snapshots. */
public final class Tenants {
  public static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  static final String PARTNER = new IdSeries(1, "partner").id(0);

  public static final List<Partner.Technician> TECHNICIANS =
      List.of(
          new Partner.Technician(
              new IdSeries(1, "technician").id(0),
              "tech@twofoldpartner.example",
              "Tech",
              List.of(),
              true,
              true));

  private static final List<String> PATHS =
      List.of(
          "organization",
          "domains",
          "subscribedSkus",
          "users",
          "groups",
          "users/authentication/requirements",
          "users/authentication/methods",
          "roleManagement/directory/roleDefinitions",
          "roleManagement/directory/roleAssignments",
          "roleManagement/directory/roleEligibilityScheduleInstances",
          "identity/conditionalAccess/policies",
          "identity/conditionalAccess/namedLocations",
          "identity/conditionalAccess/authenticationStrength/policies",
          "policies/identitySecurityDefaultsEnforcementPolicy",
          "policies/authenticationMethodsPolicy",
          "policies/authorizationPolicy",
          "policies/crossTenantAccessPolicy/default",
          "policies/crossTenantAccessPolicy/partners",
          "reports/authenticationMethods/userRegistrationDetails",
          "servicePrincipals",
          "applications");

  private Tenants() {}

  public static SyntheticTenant of(Posture posture, int size, long key) {
    Company company =
        new CompanyNames(1).company((int) (key % 2_000), new IdSeries(key, "tenant").id(0));
    return new SyntheticTenant(
        Blueprint.of(Draw.key(key, "test"), company, posture, size, PARTNER, true, NOW),
        TECHNICIANS);
  }

  public static List<ObjectNode> rows(TenantContent content, String path) {
    return content.read(path) instanceof Answer.Many(Rows rows)
        ? IntStream.range(0, rows.size()).mapToObj(rows::row).toList()
        : List.of();
  }

  public static List<String> texts(List<ObjectNode> rows, String key) {
    return rows.stream().map(row -> row.path(key).asString("")).toList();
  }

  /** Writes everything that verdicts depend on. */
  static void write(TenantContent content, Path folder) throws IOException {
    SnapshotWriter writer = new SnapshotWriter(folder);
    for (String path : PATHS) {
      write(content, path, writer);
    }
    for (String group : texts(rows(content, "groups"), "id")) {
      write(content, "groups/" + group + "/transitiveMembers", writer);
    }
  }

  private static void write(TenantContent content, String path, SnapshotWriter writer)
      throws IOException {
    switch (content.read(path)) {
      case Answer.Many _ -> writer.writeList(path, rows(content, path));
      case Answer.One(ObjectNode object) -> writer.writeObject(path, object);
      case Answer.Nothing _, Answer.Refused _ -> {
        // nothing to write
      }
    }
  }
}
