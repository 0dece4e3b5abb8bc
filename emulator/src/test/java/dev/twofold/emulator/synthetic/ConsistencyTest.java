package dev.twofold.emulator.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.synthetic.content.SyntheticTenant;
import dev.twofold.emulator.synthetic.posture.Posture;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The collections of a tenant agree with each other. */
final class ConsistencyTest {
  private static final String REPORT = "reports/authenticationMethods/userRegistrationDetails";

  private static void eachTenant(Consumer<SyntheticTenant> law) {
    long key = 20;
    for (Posture posture : Posture.values()) {
      for (int size : new int[] {1, 7, 12, 90, 400}) {
        key++;
        law.accept(Tenants.of(posture, size, key));
      }
    }
  }

  private static List<String> ids(SyntheticTenant tenant, String path) {
    return Tenants.texts(Tenants.rows(tenant, path), "id");
  }

  @Test
  void usersHaveDifferentIdsAndNames() {
    eachTenant(tenant -> {
      List<ObjectNode> users = Tenants.rows(tenant, "users");
      assertThat(Tenants.texts(users, "id")).doesNotHaveDuplicates();
      assertThat(Tenants.texts(users, "userPrincipalName")).doesNotHaveDuplicates();
      assertThat(Tenants.texts(users, "userPrincipalName"))
          .allMatch(name -> name.matches("[A-Za-z0-9._#-]+@[a-z0-9.]+"));
    });
  }

  @Test
  void requirementsAndMethodsAreOfAllUsersAndTheReportOfEnabledOnes() {
    eachTenant(tenant -> {
      List<String> users = ids(tenant, "users");
      assertThat(ids(tenant, "users/authentication/requirements")).isEqualTo(users);
      assertThat(ids(tenant, "users/authentication/methods")).isEqualTo(users);
      Set<String> enabled = new HashSet<>();
      for (ObjectNode user : Tenants.rows(tenant, "users")) {
        if (user.path("accountEnabled").asBoolean()) {
          enabled.add(user.path("id").asString());
        }
      }
      assertThat(enabled).containsAll(ids(tenant, REPORT));
    });
  }

  @Test
  void rolesAreHeldByUsersAndGroupsThatExist() {
    eachTenant(tenant -> {
      List<String> principals = new ArrayList<>(ids(tenant, "users"));
      principals.addAll(ids(tenant, "groups"));
      for (String path : List.of("roleAssignments", "roleEligibilityScheduleInstances")) {
        List<ObjectNode> rows = Tenants.rows(tenant, "roleManagement/directory/" + path);
        assertThat(principals).containsAll(Tenants.texts(rows, "principalId"));
        assertThat(ids(tenant, "roleManagement/directory/roleDefinitions"))
            .containsAll(Tenants.texts(rows, "roleDefinitionId"));
      }
    });
  }

  @Test
  void transitiveMembersAreThoseOfTheNestedGroupsToo() {
    eachTenant(tenant -> {
      for (String group : ids(tenant, "groups")) {
        List<String> all = ids(tenant, "groups/" + group + "/transitiveMembers");
        assertThat(all).doesNotHaveDuplicates();
        for (ObjectNode member : Tenants.rows(tenant, "groups/" + group + "/members")) {
          assertThat(all).contains(member.path("id").asString());
          if (member.path("@odata.type").asString().endsWith("group")) {
            assertThat(all)
                .containsAll(
                    ids(tenant, "groups/" + member.path("id").asString() + "/transitiveMembers"));
          }
        }
      }
    });
  }

  @Test
  void policiesNameGroupsAndLocationsThatExistButForOneDeletedGroup() {
    eachTenant(tenant -> {
      List<String> groups = ids(tenant, "groups");
      Set<String> gone = new HashSet<>();
      List<String> locations =
          new ArrayList<>(ids(tenant, "identity/conditionalAccess/namedLocations"));
      locations.addAll(List.of("All", "AllTrusted"));
      for (ObjectNode policy : Tenants.rows(tenant, "identity/conditionalAccess/policies")) {
        JsonNode conditions = policy.path("conditions");
        conditions.path("users").path("excludeGroups").forEach(group -> gone.add(group.asString()));
        conditions
            .path("locations")
            .path("excludeLocations")
            .forEach(place -> assertThat(locations).contains(place.asString()));
      }
      groups.forEach(gone::remove);
      assertThat(gone).hasSize(tenant.blueprint().traits().staleGroup() ? gone.size() : 0);
      assertThat(gone).hasSizeLessThanOrEqualTo(1);
    });
  }

  @Test
  void licencesAddUp() {
    eachTenant(tenant -> {
      Map<String, Integer> assigned = new HashMap<>();
      for (ObjectNode user : Tenants.rows(tenant, "users")) {
        user.path("assignedLicenses")
            .forEach(licence -> assigned.merge(licence.path("skuId").asString(), 1, Integer::sum));
      }
      Map<String, Integer> consumed = new HashMap<>();
      for (ObjectNode sku : Tenants.rows(tenant, "subscribedSkus")) {
        if (sku.path("consumedUnits").asInt() > 0) {
          consumed.put(sku.path("skuId").asString(), sku.path("consumedUnits").asInt());
        }
      }
      assertThat(consumed).isEqualTo(assigned);
    });
  }

  @Test
  void everyRowIsFoundByItsId() {
    eachTenant(tenant -> {
      for (String path : List.of("users", "groups", "users/authentication/requirements", REPORT)) {
        if (tenant.read(path) instanceof Answer.Many(Rows rows)) {
          for (int number = 0; number < rows.size(); number += 11) {
            assertThat(rows.numberOf(rows.row(number).path("id").asString())).hasValue(number);
          }
        }
      }
    });
  }
}
