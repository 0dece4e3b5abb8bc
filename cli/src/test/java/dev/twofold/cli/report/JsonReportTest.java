package dev.twofold.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.cli.CommandLineRun;
import dev.twofold.cli.Sample;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of contracts section 3. */
final class JsonReportTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static JsonNode report(UserVerdict... verdicts) {
    CommandLineRun run = CommandLineRun.over(List.of(verdicts), "assess", "t", "--format", "json");
    assertThat(run.err()).isEmpty();
    return MAPPER.readTree(run.out());
  }

  private static JsonNode user(UserVerdict verdict) {
    return report(verdict).get("users").get(0);
  }

  private static List<String> names(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }

  @Test
  void hasTheContractsFieldsInTheContractsOrder() {
    JsonNode report = report(Sample.always(Sample.user("u1", "Ada")));

    assertThat(names(report))
        .containsExactly(
            "tenant", "snapshot", "configuration", "users", "statistics", "apart", "warnings");
    assertThat(report.get("tenant").toString())
        .isEqualTo("{\"id\":\"t1\",\"displayName\":\"Contoso\"}");
    assertThat(names(report.get("snapshot"))).containsExactly("takenAt", "notRead", "assumed");
    assertThat(report.get("configuration").toString())
        .isEqualTo(
            "{\"securityDefaults\":false,"
                + "\"conditionalAccess\":{\"enabled\":1,\"reportOnly\":1,\"disabled\":0},"
                + "\"perUserMfa\":{\"enabled\":1,\"enforced\":2}}");
    assertThat(names(report.get("statistics")))
        .containsExactly(
            "totalUsers",
            "disabledUsers",
            "guests",
            "admins",
            "adminsWithMfa",
            "nonAdminsWithMfa",
            "registrationUnknown",
            "verdicts");
    assertThat(names(report.get("warnings").get(0))).containsExactly("code", "subject", "message");
  }

  @Test
  void saysOfAGapWhatTheContractSays() {
    JsonNode user = user(Sample.gap(Sample.user("u1", "Ada"), Sample.signIn()));

    assertThat(names(user))
        .containsExactly(
            "id",
            "userPrincipalName",
            "displayName",
            "accountEnabled",
            "userType",
            "admin",
            "roles",
            "eligibleRoles",
            "verdict",
            "onlyFromManagedDevices",
            "mfaEnabled",
            "enforcedBy",
            "witness",
            "because",
            "moreNotClosing",
            "registration");
    assertThat(user.get("witness").toString())
        .isEqualTo(
            "{\"signInIdentity\":{\"@odata.type\":\"#microsoft.graph.userSignIn\",\"userId\":\"u1\"},"
                + "\"signInContext\":{\"@odata.type\":\"#microsoft.graph.applicationContext\","
                + "\"includeApplications\":[\"00000002-0000-0ff1-ce00-000000000000\"]},"
                + "\"signInConditions\":{\"clientAppType\":\"browser\",\"devicePlatform\":\"windows\","
                + "\"ipAddress\":\"203.0.113.7\",\"country\":\"FR\",\"signInRiskLevel\":\"none\","
                + "\"userRiskLevel\":\"none\",\"insiderRiskLevel\":\"none\","
                + "\"authenticationFlow\":{\"transferMethod\":\"none\"},\"deviceInfo\":null}}");
    assertThat(user.get("because").get(0).toString())
        .isEqualTo(
            "{\"policy\":\"ca1\",\"displayName\":\"CA001\",\"analysisReasons\":\"location,devices\","
                + "\"detail\":\"203.0.113.7 is in `Head office`, which the policy excludes\"}");
    assertThat(user.get("moreNotClosing").intValue()).isEqualTo(2);
  }

  @Test
  void writesADeviceInMicrosoftsNames() {
    JsonNode device =
        user(Sample.gap(
                Sample.user("u1", "Ada"),
                Sample.signIn(Sample.device(), DevicePlatform.MAC_OS, Optional.empty())))
            .at("/witness/signInConditions/deviceInfo");

    assertThat(device.toString())
        .isEqualTo(
            "{\"isCompliant\":true,\"trustType\":\"ServerAD\",\"ownership\":\"Company\","
                + "\"extensionAttribute3\":\"kiosk\",\"systemLabels\":[\"a\",\"b\"]}");
  }

  @Test
  void putsWhatTheWhatIfRequestCantSayBesideIt() {
    JsonNode witness =
        user(Sample.gap(Sample.user("u1", "Ada"), Sample.beyondWhatIf())).get("witness");

    assertThat(witness.get("beyondWhatIf").toString())
        .isEqualTo(
            "{\"compliantNetwork\":true,\"insideCorporateNetwork\":true,\"gpsCountry\":\"SE\","
                + "\"baselineScopes\":true}");
    assertThat(witness.at("/signInConditions/country").isNull()).isTrue();
    assertThat(witness.at("/signInConditions").has("devicePlatform")).isFalse();
  }

  @Test
  void namesTheHomeOfAnExternalUser() {
    JsonNode identity =
        user(Sample.gap(
                Sample.user(
                    "u1", "Ada", UserKind.B2B_COLLABORATION_GUEST, new HomeTenant.Entra("home")),
                Sample.signIn()))
            .at("/witness/signInIdentity");

    assertThat(names(identity))
        .containsExactly("@odata.type", "userId", "externalTenantId", "externalUserType");
    assertThat(identity.get("externalUserType").stringValue()).isEqualTo("b2bCollaborationGuest");
  }

  @Test
  void saysWhatAnUnknownVerdictNeeds() {
    JsonNode user =
        user(Sample.unknown(Sample.user("u1", "Ada"), Verdict.ALWAYS, Verdict.CONDITIONALLY));

    assertThat(user.get("either").toString()).isEqualTo("[\"ALWAYS\",\"CONDITIONALLY\"]");
    assertThat(user.get("needs").toString()).isEqualTo("[\"groups/g9/transitiveMembers\"]");
    assertThat(user.has("witness")).isFalse();
    assertThat(user.get("because").isEmpty()).isTrue();
    assertThat(user.get("mfaEnabled").isNull()).isTrue();
  }

  @Test
  void reportsApartWhatDoesNotChangeTheVerdict() {
    JsonNode apart = report().get("apart");

    assertThat(apart.get("userActions").toString())
        .isEqualTo(
            "[{\"id\":\"ca2\",\"displayName\":\"CA002\","
                + "\"state\":\"enabledForReportingButNotEnforced\","
                + "\"actions\":[\"urn:user:registersecurityinformation\"]}]");
    assertThat(apart.get("authenticationContexts").isEmpty()).isTrue();
    assertThat(apart.get("mandatoryMfa").stringValue()).contains("Azure portal");
  }

  @Test
  void keepsTheOrderOfManyUsersAndCountsThemAll() {
    UserVerdict[] verdicts =
        IntStream.range(0, 5_000)
            .mapToObj(i -> Sample.always(Sample.user("u" + i, "User " + i)))
            .toArray(UserVerdict[]::new);

    JsonNode report = report(verdicts);

    Stream<String> ids = report.get("users").valueStream().map(u -> u.get("id").stringValue());
    assertThat(ids)
        .containsExactlyElementsOf(IntStream.range(0, 5_000).mapToObj(i -> "u" + i).toList());
    assertThat(report.at("/statistics/verdicts/ALWAYS").intValue()).isEqualTo(5_000);
  }

  @Test
  void survivesTextThatIsNotWellFormed() {
    assertThat(
            user(Sample.always(Sample.user("u1", "torn \uD83D"))).get("displayName").stringValue())
        .isEqualTo("torn \uFFFD");
  }
}
