package dev.twofold.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.SamplePartner;
import dev.twofold.server.SampleTenant;
import dev.twofold.server.TestDatabase;
import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import dev.twofold.server.database.Database;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ApiTest {
  private static final String INSIGHTS = "/beta/security/partner/securityScore/customerInsights";
  private static final int CUSTOMERS = 260;

  private static Database database;
  private static TwofoldServer server;
  private static HttpClient http;
  private static Contract contract;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.empty();
    SamplePartner.fill(database, CUSTOMERS, 6);
    update("update customer set display_name = '=cmd|calc' where tenant_no = 2");
    server = TestServer.over(database);
    http = HttpClient.newHttpClient();
    contract = Contract.read();
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  @Test
  void everyRouteIsDescribed() {
    Set<String> routes = new TreeSet<>();
    for (Class<?> type : List.of(CustomersApi.class, UsersApi.class, InsightsApi.class)) {
      for (Method method : type.getDeclaredMethods()) {
        GetMapping route = method.getAnnotation(GetMapping.class);
        if (route != null) {
          routes.addAll(Arrays.asList(route.value()));
        }
      }
    }
    assertThat(contract.paths()).isEqualTo(routes);
    assertThat(get("/openapi.yaml").statusCode()).isEqualTo(200);
  }

  @Test
  void answersAreAsDescribed() {
    String customers = get("/api/customers").body();
    assertThat(contract.faults("Customers", customers)).isEmpty();
    JsonNode list = parse(customers);
    assertThat(list.get("count").asInt()).isEqualTo(CUSTOMERS).isEqualTo(list.get("value").size());
    String one = "/api/customers/" + tenant(3);
    assertThat(contract.faults("Customer", get(one).body())).isEmpty();
    String users = get(one + "/users").body();
    assertThat(contract.faults("Users", users)).isEmpty();
    String user = parse(users).get("value").get(0).get("id").asString();
    assertThat(contract.faults("UserWithFinding", get(one + "/users/" + user).body())).isEmpty();
    assertThat(contract.faults("CustomerInsights", get(INSIGHTS).body())).isEmpty();
    assertThat(contract.faults("CustomerInsight", get(INSIGHTS + "/" + tenant(3)).body()))
        .isEmpty();
  }

  @Test
  void theContractCanBeBroken() {
    assertThat(contract.faults("Problem", "{\"type\": 3}")).isNotEmpty();
    assertThat(contract.faults("Customers", "{\"readAt\": \"now\", \"count\": 0, \"value\": []}"))
        .isNotEmpty();
  }

  @Test
  void filtersAndOrderAreThoseOfThePage() {
    JsonNode list = parse(get("/api/customers?q=zebra&filter=no-p1&sort=-users").body());
    List<Integer> users =
        StreamSupport.stream(list.get("value").spliterator(), false)
            .map(row -> row.get("totalUsers").asInt())
            .toList();
    assertThat(users).isNotEmpty().isSortedAccordingTo((a, b) -> b - a);
    assertThat(list.get("value"))
        .allMatch(row -> row.get("displayName").asString().startsWith("Zebra"))
        .allMatch(row -> !row.get("entraP1").asBoolean());
  }

  @Test
  void csvHasTheSameColumnsAndNoFormulas() {
    HttpResponse<String> answer = get("/api/customers?format=csv&sort=name");
    List<String> lines = answer.body().lines().toList();
    assertThat(lines).hasSize(CUSTOMERS + 1);
    assertThat(lines.getFirst())
        .isEqualTo("\uFEFF" + String.join(",", contract.properties("Customer")));
    assertThat(lines).anyMatch(line -> line.contains(",'=cmd|calc,"));
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=")
        .contains("customers-20")
        .contains(".csv");
    HttpResponse<String> users =
        get("/api/customers/" + tenant(3) + "/users?format=csv&filter=admins");
    assertThat(users.body().lines().findFirst())
        .contains("\uFEFF" + String.join(",", contract.properties("User")));
    assertThat(users.body().lines()).hasSize(3);
    assertThat(users.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("users-20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/customers?format=xml",
        "/api/customers?filter=everybody",
        "/api/customers?sort=shoe-size",
        "/api/customers/%s/users?filter=everybody",
        "/api/customers/%s/users?sort=shoe-size",
        "/api/customers/%s/users?verdict=PERHAPS",
        INSIGHTS + "?$skipToken=%25%25",
        INSIGHTS + "?$skipToken=bm9wZQ"
      })
  void whatIsNotUnderstoodIsRefused(String path) {
    HttpResponse<String> answer = get(path.replace("/%s/", "/" + SampleTenant.id(2) + "/"));
    assertThat(answer.statusCode()).isEqualTo(400);
    String schema = path.startsWith("/api") ? "Problem" : "GraphError";
    assertThat(contract.faults(schema, answer.body())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/customers/00000000-0000-0000-0000-000000000000",
        "/api/customers/nobody/users",
        INSIGHTS + "/00000000-0000-0000-0000-000000000000"
      })
  void whoIsNotThereIsNotFound(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    String schema = path.startsWith("/api") ? "Problem" : "GraphError";
    assertThat(contract.faults(schema, answer.body())).isEmpty();
  }

  @Test
  void allPagesOfInsightsTogetherAreAllCustomersWithFiguresOnce() {
    Set<String> seen = new TreeSet<>();
    int rows = 0;
    long users = 0;
    URI next = server.uri().resolve(INSIGHTS);
    while (next != null) {
      JsonNode page = parse(get(next).body());
      for (JsonNode row : page.get("value")) {
        seen.add(row.get("tenantId").asString());
        users += row.get("mfa").get("totalUsersCount").asLong();
        rows++;
      }
      next =
          page.has("@odata.nextLink") ? URI.create(page.get("@odata.nextLink").asString()) : null;
    }
    assertThat(rows).isEqualTo(seen.size());
    assertThat((long) rows).isEqualTo(number("select count(*) from customer_standing"));
    assertThat(users).isEqualTo(number("select sum(total_users) from customer_standing"));
  }

  private static String tenant(int number) {
    return database
        .sql()
        .sql("select tenant_id::text from customer where tenant_no = " + number)
        .query((row, _) -> row.getString(1))
        .single();
  }

  private static long number(String sql) {
    return database.sql().sql(sql).query((row, _) -> row.getLong(1)).single();
  }

  private static void update(String sql) {
    database.sql().sql(sql).update();
  }

  private static JsonNode parse(String json) {
    return JsonMapper.builder().build().readTree(json);
  }

  private static HttpResponse<String> get(String path) {
    return get(server.uri().resolve(path));
  }

  private static HttpResponse<String> get(URI address) {
    try {
      return http.send(
          HttpRequest.newBuilder(address).header("Accept", "*/*").build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
