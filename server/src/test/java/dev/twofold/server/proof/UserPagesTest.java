package dev.twofold.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages over a snapshot that was really stored and assessed. */
class UserPagesTest {
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

  private static HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(server.uri().resolve(path)).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String text(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "%00", "e4a1b2c3-7d68-4f50-9b21-0c5d6e7f8a01x"})
  void aUserWhoIsNotThereIsNotFound(String id) throws Exception {
    assertThat(get(Nordlicht.PATH + "/users/" + id).statusCode()).isIn(400, 404);
  }

  @Test
  void aUserWithTheGapIsToldWhyEachPolicyLeavesItOpen() throws Exception {
    assertThat(text(Nordlicht.USER + "6"))
        .contains("NEVER a password alone is enough")
        .contains("Exchange Online, in a browser, on Windows, from 8.8.8.8")
        .contains("the user is in the excluded group `CA-Exclude-BreakGlass`.")
        .contains("CA005 Phishing-resistant MFA for administrators Report-only")
        .contains("\"userId\": \"e4a1b2c3-7d68-4f50-9b21-0c5d6e7f8a06\"")
        .contains("Registered methods");
  }

  @Test
  void whatWouldChangeItIsAssessed() throws Exception {
    assertThat(text(Nordlicht.USER + "6"))
        .contains("Enforce per-user MFA for this user ALWAYS")
        .contains(
            "Switch on the report-only policy CA005 Phishing-resistant MFA for administrators"
                + " ALWAYS")
        .doesNotContain("Switch on security defaults");
  }

  @Test
  void aUserWithoutGapIsToldWhatDemandsMfa() throws Exception {
    assertThat(text(Nordlicht.USER + "1"))
        .contains("ALWAYS MFA at every sign-in")
        .contains("so that together none is left open")
        .doesNotContain("What would change it");
  }

  @Test
  void signInsAreThoseOfTheUserInTheLog() throws Exception {
    assertThat(text(Nordlicht.USER + "1"))
        .contains("Office 365 Exchange Online Browser Hamburg, DE Succeeded Password alone none");
    assertThat(text(Nordlicht.USER + "2")).contains("has no sign-in of this user");
  }

  @Test
  void theDifferenceOfTheLastTwoSnapshotsNamesThePolicyAndWhoLostMfa() throws Exception {
    assertThat(text(Nordlicht.PATH + "/changes"))
        .contains("Lost MFA:")
        .contains(
            "Jo Lindqvist jo_partner.example#EXT#@nordlichtdental.onmicrosoft.com ALWAYS → CONDITIONALLY")
        .contains("CA001 MFA for everyone outside the practice state was enabled now disabled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from=2026-11-20&to=2026-11-21",
        "?from=2026-11-21&to=2026-11-20",
        "?to=2026-11-21"
      })
  void twoDaysCanBeChosen(String query) throws Exception {
    assertThat(text(Nordlicht.PATH + "/changes" + query)).contains("Lost MFA:");
  }

  @Test
  void daysWithoutSnapshotsHaveNothingToCompare() throws Exception {
    assertThat(text(Nordlicht.PATH + "/changes?from=2026-11-01&to=2026-11-21"))
        .contains("Nothing to compare");
    assertThat(text(Nordlicht.PATH + "/changes?from=2026-11-21&to=2026-11-22"))
        .contains("One snapshot for both days");
    assertThat(text(Nordlicht.PATH + "/changes?from=nonsense&to=99999-01-01"))
        .contains("Lost MFA:");
  }

  @Test
  void theCustomersPageSaysWhatTheCommandSays() throws Exception {
    assertThat(text(Nordlicht.PATH))
        .contains("8 of 9 users can sign in with a password alone, 1 admin among them.");
  }
}
