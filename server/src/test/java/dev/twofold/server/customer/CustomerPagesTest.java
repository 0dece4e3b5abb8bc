package dev.twofold.server.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.SampleTenant;
import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerPagesTest {
  private static final String USUAL = "/customers/" + SampleTenant.id(2);
  private static final Pattern NAME =
      Pattern.compile("<a class=\"name\" href=\"[^\"]*\">([^<]*)</a>");

  private static TwofoldServer server;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    server = TestServer.sample(60, 60);
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(server.uri().resolve(path))
            .header("Accept-Language", "de")
            .header("Accept", "text/html")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String text(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  private static List<String> names(String path) throws Exception {
    return NAME.matcher(get(path).body()).results().map(match -> match.group(1)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/users", "/users/nobody", "/attempt"})
  void aCustomerThatIsNotThereIsNotFound(String below) throws Exception {
    assertThat(get("/customers/not-a-tenant" + below).statusCode()).isEqualTo(404);
    assertThat(get("/customers/" + new UUID(1, 2) + below).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dorde", "%C4%90OR%C4%90E", "djor", "emile", "LUKASZ", "angstrom", "ZOE"})
  void usersAreFoundWithoutCaseAndAccents(String search) throws Exception {
    boolean somebody = !search.equals("djor");
    assertThat(names(USUAL + "/users?q=" + search).isEmpty()).isNotEqualTo(somebody);
  }

  @Test
  void theLeadSaysHowManyCanSignInWithAPasswordAlone() throws Exception {
    assertThat(text(USUAL)).containsPattern("\\d+ of 60 users can sign in with a password alone");
  }

  @Test
  void aGapTellsItsSignInAndWhyNoPolicyClosesIt() throws Exception {
    assertThat(text(USUAL))
        .contains("Exchange Online, in a browser, on Windows, from 203.0.113.7 in France (FR)")
        .contains("CA001 MFA for everyone : 203.0.113.7 is in `Paris office`")
        .contains("\"clientAppType\"");
  }

  @Test
  void aFailedAttemptShowsReasonAndFixBesideFiguresWithTheirAge() throws Exception {
    assertThat(text("/customers/" + SampleTenant.id(13)))
        .contains("The last attempt to read this customer failed")
        .contains("AADSTS65001")
        .contains("Consent to the app in the tenant")
        .contains("as of 27 h ago");
  }

  @Test
  void aCustomerThatWasNeverReadSaysSo() throws Exception {
    assertThat(text("/customers/" + SampleTenant.id(19))).contains("Not read yet");
  }

  @Test
  void withoutP1ThePageSaysWhatCantBeCounted() throws Exception {
    assertThat(text("/customers/" + SampleTenant.id(5)))
        .contains("needs Microsoft Entra ID P1, which this tenant lacks");
  }

  @Test
  void whatCouldNotBeReadIsTold() throws Exception {
    assertThat(text("/customers/" + SampleTenant.id(7)))
        .contains("policies/identitySecurityDefaultsEnforcementPolicy : no verdict depends on it");
  }

  @Test
  void microsoftsFiguresStandBesideOurs() throws Exception {
    assertThat(text(USUAL))
        .contains("Microsoft's own figures")
        .contains("Microsoft counts 2 fewer");
  }

  @Test
  void usersAreFoundByAPartOfTheirNameInAnyCase() throws Exception {
    assertThat(names(USUAL + "/users?q=%C3%85NGSTR"))
        .isNotEmpty()
        .allMatch(name -> name.contains("Ångström"));
    assertThat(names(USUAL + "/users?q=user7@")).hasSize(1);
  }

  @Test
  void signsOfPatternsAreLettersInASearch() throws Exception {
    assertThat(names(USUAL + "/users?q=%25")).isEmpty();
    assertThat(names(USUAL + "/users?q=_")).isEmpty();
    assertThat(names(USUAL + "/users?q=%27%20or%20true%20--")).isEmpty();
  }

  @Test
  void filtersHoldTogether() throws Exception {
    assertThat(names(USUAL + "/users?filter=admins")).hasSize(2);
    assertThat(names(USUAL + "/users?filter=admins&filter=disabled")).isEmpty();
    assertThat(names(USUAL + "/users?verdict=BLOCKED&verdict=UNKNOWN"))
        .hasSize(
            names(USUAL + "/users?verdict=BLOCKED").size()
                + names(USUAL + "/users?verdict=UNKNOWN").size());
  }

  @Test
  void namesAreSortedAsTheReadersLanguageDoes() throws Exception {
    assertThat(names(USUAL + "/users").stream().map(name -> name.substring(0, 1)).distinct())
        .containsExactly("A", "B", "C", "Đ", "É", "Ł");
    assertThat(names(USUAL + "/users?sort=-name").getFirst()).startsWith("Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?sort=verdict", "?sort=-mfa", "?sort=methods", "?sort=-roles", "?sort=per-user-mfa",
        "?sort=-last-sign-in", "?sort=nonsense'", "?page=0", "?page=x", "?page=99999999999",
        "?filter=%00", "?verdict=%3Cscript%3E", "?finding=-1", "?q=%00%00"
      })
  void everyAddressOfTheListIsAPage(String query) throws Exception {
    assertThat(get(USUAL + "/users" + query).statusCode()).isEqualTo(200);
  }

  @Test
  void aPageBeyondTheLastIsEmpty() throws Exception {
    assertThat(text(USUAL + "/users?page=100000")).contains("No users on this page");
    assertThat(names(USUAL + "/users?page=2")).hasSize(10);
  }

  @Test
  void whatIsSearchedForIsEscaped() throws Exception {
    assertThat(get(USUAL + "/users?q=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");
  }

  @Test
  void readingNowNeedsTheTokenOfTheForm() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve(USUAL + "/read"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(403);
  }
}
