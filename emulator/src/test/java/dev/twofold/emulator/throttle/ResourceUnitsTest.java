package dev.twofold.emulator.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceUnitsTest {
  @ParameterizedTest
  @CsvSource({
    "GET, users, '', 2",
    "GET, users, $select, 1",
    "GET, users, $expand, 3",
    "GET, users, $top=5, 1",
    "GET, users, $top=20, 2",
    "GET, users, $top=999, 2",
    "GET, users/{id}, '', 1",
    "GET, users/{id}, $select, 1",
    "GET, groups/{groupId}/members, '', 3",
    "GET, groups/{id}/transitiveMembers, '', 5",
    "GET, groups/{id}/transitiveMembers/microsoft.graph.user, $select, 4",
    "GET, subscribedSkus, '', 3",
    "GET, domains/{id}/domainNameReferences, '', 4",
    "GET, roleManagement/directory/roleAssignments, '', 1",
    "POST, directoryObjects/getByIds, '', 5",
    "POST, directoryObjects/getByIds, $select, 2",
    "PATCH, users/{id}, '', 1",
  })
  void aCallCostsWhatTheTableSays(String method, String pattern, String query, int units) {
    assertThat(ResourceUnits.of(call(method, pattern, query))).isEqualTo(units);
  }

  @Test
  void onlyWhatChangesSomethingIsAWrite() {
    assertThat(ResourceUnits.isWrite(call("GET", "users", ""))).isFalse();
    assertThat(ResourceUnits.isWrite(call("POST", "directoryObjects/getByIds", ""))).isFalse();
    assertThat(ResourceUnits.isWrite(call("DELETE", "users/{id}", ""))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, S", "49, S", "50, M", "500, M", "501, L", "20000, L"})
  void sizeClassesAreByUsers(int users, SizeClass size) {
    assertThat(SizeClass.of(users)).isEqualTo(size);
  }

  private static ThrottledCall call(String method, String pattern, String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!query.isEmpty()) {
      String[] parts = query.split("=", 2);
      parameters.put(parts[0], parts.length > 1 ? parts[1] : "id");
    }
    return new ThrottledCall(
        "app", "tenant", ThrottledService.DIRECTORY, method, pattern, parameters, SizeClass.S);
  }
}
