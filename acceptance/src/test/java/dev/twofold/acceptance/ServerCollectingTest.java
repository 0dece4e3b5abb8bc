package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.server.database.Database;
import dev.twofold.server.settings.DatabaseSettings;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server reads all customers of a partner; tables, pages and REST say what the command says.
 */
class ServerCollectingTest {
  private static final int CUSTOMERS = 300;
  private static final int CUSTOMERS_LOOKED_AT = 20;

  @TempDir private static Path folder;

  private static ServerRun pages;

  /** Reads everybody, and then shows pages only, so that nothing changes any more. */
  @BeforeAll
  static void readAll() throws Exception {
    DatabaseSettings.External database = ServerDatabases.create();
    try (Emulator emulator =
        Emulator.of(Emulators.syntheticWorld(CUSTOMERS, 41))
            .throttling(Throttle.Mode.NONE)
            .start()) {
      try (ServerRun run = ServerRun.start(emulator, folder.resolve("data"), database)) {
        run.awaitRound(CUSTOMERS);
        assertThat(run.server().progress().customers()).isEqualTo(CUSTOMERS);
      }
      pages = ServerRun.pagesOnly(emulator, folder.resolve("data"), database);
    }
  }

  @AfterAll
  static void stop() {
    pages.close();
  }

  @Test
  void everyCustomerIsReadAndItsFiguresAreThoseOfTheCommand() throws Exception {
    assertThat(pages.states().getOrDefault("read", 0)).isGreaterThan(CUSTOMERS * 8 / 10);
    assertThat(ServerRun.number(pages.database(), "select count(*) from customer_standing"))
        .isEqualTo(
            ServerRun.number(
                pages.database(), "select count(*) from reading where state <> 'failed'"));
    assertThat(compare(pages.database())).isGreaterThan(CUSTOMERS * 8 / 10);
  }

  @Test
  void theListOfCustomersAndTheirRestInterfaceShowTheSameFigures() throws Exception {
    Map<String, List<Integer>> expected = figures();

    assertThat(PageCells.customers(pages.server().uri())).isEqualTo(expected);
    assertThat(rest()).isEqualTo(expected);
  }

  @Test
  void theCustomersPageShowsTheSameVerdicts() throws Exception {
    Map<String, Map<String, Integer>> verdicts = new TreeMap<>();
    pages
        .database()
        .sql()
        .sql(
            """
            select tenant_id::text, always, conditionally, never, blocked, unknown
            from customer_standing join customer using (tenant_no) order by tenant_no limit ?
            """)
        .param(CUSTOMERS_LOOKED_AT)
        .query((row, _) ->
            verdicts.put(
                row.getString(1),
                Map.of(
                    "ALWAYS", row.getInt(2),
                    "CONDITIONALLY", row.getInt(3),
                    "NEVER", row.getInt(4),
                    "BLOCKED", row.getInt(5),
                    "UNKNOWN", row.getInt(6))))
        .list();
    assertThat(verdicts).hasSize(CUSTOMERS_LOOKED_AT);
    for (Map.Entry<String, Map<String, Integer>> entry : verdicts.entrySet()) {
      assertThat(PageCells.verdicts(pages.server().uri(), entry.getKey()))
          .as(entry.getKey())
          .isEqualTo(entry.getValue());
    }
  }

  @Test
  void microsoftsSdkReadsEveryCustomersInsightOncePageByPage() throws Exception {
    Map<String, List<Integer>> expected = new TreeMap<>();
    figures()
        .forEach((tenant, cells) -> {
          if (!cells.isEmpty()) {
            expected.put(tenant, List.of(cells.get(0), cells.get(2), cells.get(4)));
          }
        });
    List<Insight> insights = InsightPage.all(pages.server().uri());

    assertThat(insights).extracting(Insight::tenantId).doesNotHaveDuplicates();
    assertThat(insights.stream().collect(Collectors.toMap(Insight::tenantId, Insight::counts)))
        .isEqualTo(expected)
        .hasSizeGreaterThan(200);
  }

  /** What is in the tables, in the order of {@link PageCells#customers}; empty where unread. */
  private static Map<String, List<Integer>> figures() {
    Map<String, List<Integer>> figures = new TreeMap<>();
    pages
        .database()
        .sql()
        .sql(
            """
            select tenant_id::text, case when s.tenant_no is null then '{}'::bigint[]
              else array[admins_with_mfa, admins, non_admins_with_mfa, total_users - admins,
                total_users, disabled_users, always]::bigint[] end
            from customer left join customer_standing s using (tenant_no) where listed
            """)
        .query((row, _) ->
            figures.put(
                row.getString(1),
                Stream.of((Long[]) row.getArray(2).getArray()).map(Math::toIntExact).toList()))
        .list();
    return figures;
  }

  private static Map<String, List<Integer>> rest() throws Exception {
    JsonNode answer =
        JsonMapper.shared().readTree(Asked.json(pages.server().uri(), "/api/customers").body());
    Map<String, List<Integer>> rest = new TreeMap<>();
    for (JsonNode customer : answer.path("value")) {
      rest.put(
          customer.path("tenantId").asString(),
          customer.path("totalUsers").isNumber()
              ? Stream.of(
                      "adminsWithMfa",
                      "admins",
                      "nonAdminsWithMfa",
                      "nonAdmins",
                      "totalUsers",
                      "disabledUsers",
                      "always")
                  .map(name -> customer.path(name).asInt())
                  .toList()
              : List.of());
    }
    return rest;
  }

  /** Compares all customers with figures; returns how many these are. */
  private static int compare(Database database) throws Exception {
    SnapshotStore store = new SnapshotStore(database);
    List<StoredSnapshot> snapshots = store.latestAfter(0, CUSTOMERS);
    for (StoredSnapshot snapshot : snapshots) {
      Path place = folder.resolve("snapshot-" + snapshot.number());
      store.unpack(snapshot, place);
      compare(database, snapshot.tenantNo(), Verdicts.of(place));
    }
    return snapshots.size();
  }

  private static void compare(Database database, int tenantNo, JsonNode verdicts) {
    assertThat(counts(database, tenantNo))
        .as("counts of customer %d", tenantNo)
        .isEqualTo(counts(verdicts.path("statistics")));
    Map<String, List<String>> expected = new TreeMap<>();
    verdicts
        .path("users")
        .forEach(user ->
            expected.put(
                user.path("id").asString(),
                List.of(
                    user.path("verdict").asString(),
                    user.path("mfaEnabled").toString(),
                    user.path("admin").toString(),
                    user.path("onlyFromManagedDevices").toString())));
    assertThat(users(database, tenantNo)).as("users of customer %d", tenantNo).isEqualTo(expected);
  }

  private static List<Integer> counts(JsonNode statistics) {
    JsonNode verdicts = statistics.path("verdicts");
    return List.of(
        statistics.path("totalUsers").asInt(),
        statistics.path("disabledUsers").asInt(),
        statistics.path("guests").asInt(),
        statistics.path("admins").asInt(),
        statistics.path("adminsWithMfa").asInt(),
        statistics.path("nonAdminsWithMfa").asInt(),
        statistics.path("registrationUnknown").asInt(),
        verdicts.path("ALWAYS").asInt(),
        verdicts.path("CONDITIONALLY").asInt(),
        verdicts.path("NEVER").asInt(),
        verdicts.path("BLOCKED").asInt(),
        verdicts.path("UNKNOWN").asInt());
  }

  private static List<Integer> counts(Database database, int tenantNo) {
    return database
        .sql()
        .sql(
            """
            select array[total_users, disabled_users, guests, admins, admins_with_mfa,
              non_admins_with_mfa, registration_unknown, always, conditionally, never, blocked,
              unknown]
            from customer_standing where tenant_no = ?
            """)
        .param(tenantNo)
        .query((row, _) -> List.of((Integer[]) row.getArray(1).getArray()))
        .single();
  }

  private static Map<String, List<String>> users(Database database, int tenantNo) {
    Map<String, List<String>> users = new TreeMap<>();
    database
        .sql()
        .sql(
            """
            select user_id, verdict::text, coalesce(mfa_enabled::text, 'null'), admin::text,
              only_managed::text
            from user_standing where tenant_no = ?
            """)
        .param(tenantNo)
        .query((row, _) ->
            users.put(
                row.getString(1),
                List.of(row.getString(2), row.getString(3), row.getString(4), row.getString(5))))
        .list();
    return users;
  }
}
