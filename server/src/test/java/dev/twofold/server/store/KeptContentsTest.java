package dev.twofold.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import dev.twofold.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several customers' snapshots have in common is read once, and nobody sees a difference. */
class KeptContentsTest {
  private static final String OPERATOR =
      """
      {"value": [{"id": "8c9e0c2f-3f5b-4e0a-9d0e-1f2a3b4c5d6e", "displayName": "Operator",
                  "isBuiltIn": false}]}
      """;
  private static final String AUDITOR = OPERATOR.replace("Operator", "Auditor");
  private static final String ODD = OPERATOR.replace("false", "\"perhaps\"");
  private static final String CUT = OPERATOR.substring(0, OPERATOR.length() / 2);

  @TempDir Path folder;

  private Database database;
  private SnapshotStore store;
  private int customers;

  @BeforeEach
  void open() {
    database = TestDatabase.empty();
    store = new SnapshotStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theSameRoleDefinitionsAreReadOnce() throws Exception {
    assertThat(roles(put(OPERATOR))).isSameAs(roles(put(OPERATOR)));
  }

  @Test
  void otherRoleDefinitionsAreNotTakenForThem() throws Exception {
    StoredSnapshot operator = put(OPERATOR);
    StoredSnapshot auditor = put(AUDITOR);
    for (int time = 0; time < 2; time++) {
      assertThat(names(operator)).contains("Operator").doesNotContain("Auditor");
      assertThat(names(auditor)).contains("Auditor").doesNotContain("Operator");
    }
  }

  @Test
  void everyCustomerHearsOfWhatWasNotUnderstood() throws Exception {
    assertThat(warnings(put(ODD))).isNotEmpty().isEqualTo(warnings(put(ODD)));
  }

  @Test
  void whatIsDamagedCountsAsNotReadForEverybody() throws Exception {
    for (StoredSnapshot damaged : List.of(put(CUT), put(CUT))) {
      try (Snapshot snapshot = store.open(damaged)) {
        assertThat(snapshot.notRead()).containsExactly("roleManagement/directory/roleDefinitions");
      }
    }
  }

  private StoredSnapshot put(String roleDefinitions) throws IOException {
    customers++;
    Map<String, String> files =
        Map.of(
            "snapshot.json", "{\"takenAt\": \"2026-11-22T07:00:00Z\"}",
            "users.json", "{\"value\": []}",
            "roleManagement/directory/roleDefinitions.json", roleDefinitions);
    Path snapshot = folder.resolve("customer-" + customers);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = snapshot.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return store.put(TestCustomers.add(database, customers), snapshot);
  }

  private Map<String, RoleDefinition> roles(StoredSnapshot stored) throws Exception {
    try (Snapshot snapshot = store.open(stored)) {
      return snapshot.tenant().directory().roles();
    }
  }

  private List<String> names(StoredSnapshot stored) throws Exception {
    return roles(stored).values().stream().map(RoleDefinition::displayName).toList();
  }

  private List<Warning> warnings(StoredSnapshot stored) throws Exception {
    try (Snapshot snapshot = store.open(stored)) {
      return snapshot.warnings();
    }
  }
}
