package dev.twofold.server.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import dev.twofold.server.browser.View;
import dev.twofold.server.browser.Visit;
import dev.twofold.server.proof.Nordlicht;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastDayTest {
  @TempDir static Path folder;

  private static TwofoldServer server;
  private static HttpClient http;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.over(Nordlicht.database(folder));
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  private static HttpResponse<String> get(String query) throws Exception {
    return http.send(
        HttpRequest.newBuilder(server.uri().resolve(Nordlicht.PATH + query))
            .header("Accept-Language", "en-GB")
            .header("Accept", "text/html")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String text(String query) throws Exception {
    HttpResponse<String> answer = get(query);
    assertThat(answer.statusCode()).as(query).isEqualTo(200);
    return answer.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  private static String section(String text, String from, String to) {
    return text.substring(text.indexOf(from), text.indexOf(to, text.indexOf(from)));
  }

  @Test
  void theLastDayAssessedAnewSaysWhatTheStoredFiguresSay() throws Exception {
    String now = section(text(""), "users can sign in", "What the verdicts mean");
    String then = section(text("?day=2026-11-21"), "users can sign in", "As Partner Center counts");
    assertThat(now.replace("What the verdicts mean", "")).startsWith(then.strip());
  }

  @Test
  void anEarlierDayIsOfItsOwnSnapshotAndSaysSo() throws Exception {
    assertThat(text("?day=2026-11-20"))
        .contains("This is a past day")
        .contains("20 Nov 2026, 07:12 UTC")
        .contains("Gaps by cause")
        .isNotEqualTo(text("?day=2026-11-21"));
    assertThat(section(text("?day=2026-11-20"), "users can sign in", "As Partner"))
        .isNotEqualTo(section(text("?day=2026-11-21"), "users can sign in", "As Partner"));
  }

  @Test
  void aDayBetweenReadingsIsToldByTheLastOneBefore() throws Exception {
    assertThat(text("?day=2027-01-01")).contains("the last one before 1 Jan 2027 ended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-19", "1999-01-01", "9999-12-31", "yesterday", "", "2026-02-30"})
  void aDayThatIsNotThereIsNotFound(String day) throws Exception {
    assertThat(get("?day=" + day).statusCode()).isEqualTo(404);
  }

  @Test
  void theNetworkOfASignInHasTheNameThatTheTenantGaveIt() throws Exception {
    assertThat(text("?day=2026-11-20"))
        .contains("from the network `Praxis Hamburg`, 203.0.113.16 in");
  }

  @Test
  void theHistoryLeadsToEachDay() throws Exception {
    assertThat(get("").body()).contains(Nordlicht.PATH + "?day=2026-11-20");
  }

  @ParameterizedTest
  @MethodSource("dev.twofold.server.browser.View#all")
  void itShutsNobodyOut(View view) {
    try (Visit visit = Visit.to(server.uri().resolve(Nordlicht.PATH + "?day=2026-11-20"), view)) {
      visit.check("day");
    }
  }
}
