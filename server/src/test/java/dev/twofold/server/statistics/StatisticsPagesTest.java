package dev.twofold.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.SamplePartner;
import dev.twofold.server.TestDatabase;
import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import dev.twofold.server.database.Database;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatisticsPagesTest {
  private static Database database;
  private static TwofoldServer server;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    database = TestDatabase.empty();
    SamplePartner.fill(database, 130, 400);
    database
        .sql()
        .sql("update customer set display_name = '<script>alert(1)</script>' where tenant_no = 1")
        .update();
    server = TestServer.over(database);
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  @Test
  void theTotalsAreThoseOfTheDatabaseInTheReadersNumbers() {
    long users = sum("total_users");
    assertThat(get("/customers", "de-DE"))
        .contains(NumberFormat.getInstance(Locale.GERMANY).format(users));
    assertThat(get("/customers", "en-US"))
        .contains(NumberFormat.getInstance(Locale.US).format(users));
  }

  @Test
  void namesAreEscaped() {
    assertThat(get("/customers?q=script", "en"))
        .contains("&lt;script>alert(1)")
        .doesNotContain("<script>alert");
  }

  @Test
  void pagesTogetherShowEveryCustomerOnce() {
    String all =
        get("/customers", "en") + get("/customers?page=2", "en") + get("/customers?page=3", "en");
    long rows = Pattern.compile("type=\"radio\"").matcher(all).results().count();
    assertThat(rows).isEqualTo(130);
    assertThat(get("/customers?page=4", "en")).contains("101–130 of 130");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?filter=everybody",
        "?sort=';drop table customer",
        "?page=-1",
        "?page=99999999999999999999",
        "?page=0"
      })
  void whatIsNotUnderstoodIsLeftOutAndTold(String query) {
    String page = get("/customers" + query.replace(" ", "%20").replace("'", "%27"), "en");
    assertThat(page).contains("1–50 of 130").containsPattern("There is no such (filter|sort|page)");
  }

  @Test
  void aLongSearchIsCut() {
    assertThat(get("/customers?q=" + "a".repeat(300), "en")).contains("at most 100 characters");
  }

  @Test
  void aChosenCustomersCommandsAreLinks() {
    String id =
        database
            .sql()
            .sql("select tenant_id::text from customer where tenant_no = 5")
            .query((row, _) -> row.getString(1))
            .single();
    assertThat(get("/customers/commands?select=" + id, "en"))
        .contains("href=\"/customers/" + id + "/users\"")
        .contains("action=\"/customers/" + id + "/read\"")
        .contains("https://entra.microsoft.com/" + id)
        .contains("delegatedOrg=customer5.example")
        .contains("rel=\"noopener noreferrer\"");
    assertThat(get("/customers/commands?select=%3Cscript%3E", "en"))
        .contains("data-needs-selection");
  }

  @Test
  void customersWithoutFiguresSortLastBothWays() {
    String ascending = get("/customers?sort=users&page=3", "en");
    String descending = get("/customers?sort=-users&page=3", "en");
    assertThat(ascending).contains(">Never</span>");
    assertThat(descending).contains(">Never</span>");
    assertThat(get("/customers?sort=users", "en")).doesNotContain(">Never</span>");
  }

  private static long sum(String column) {
    return database
        .sql()
        .sql("select sum(" + column + ") from customer_standing")
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private static String get(String path, String language) {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve(path))
            .header("Accept", "text/html")
            .header("Accept-Language", language)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
