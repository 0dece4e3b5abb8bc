package dev.twofold.emulator.synthetic.content;

import dev.twofold.emulator.synthetic.company.JsonText;
import dev.twofold.emulator.synthetic.posture.Licence;
import dev.twofold.emulator.synthetic.posture.Posture;
import dev.twofold.emulator.synthetic.tenant.AccountKind;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.Registrations;
import dev.twofold.engine.verdict.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Secure scores and their controls as Graph shows them (graph-api part 8), of 30 days. */
final class ScoreRows {
  private static final int DAYS = 30;

  private final Blueprint tenant;
  private final Accounts accounts;
  private final Registrations registrations;

  ScoreRows(Blueprint tenant, Accounts accounts) {
    this.tenant = tenant;
    this.accounts = accounts;
    this.registrations = new Registrations(tenant, accounts);
  }

  /** A control and the share of its points that the tenant has, 0 to 1. */
  private record Control(String name, String title, double points, double share) {
    double score() {
      return Math.round(points * share * 100) / 100.0;
    }
  }

  private List<Control> controls() {
    boolean covered =
        tenant.posture().ordinary() == Verdict.ALWAYS || tenant.posture().securityDefaults();
    boolean admins = covered || tenant.posture() == Posture.ADMINS_ONLY;
    double registered = covered ? registeredShare() : 0;
    double resets = tenant.draw("self-service reset").percent(60) ? 1 : 0;
    double several = tenant.roster().size() >= 4 ? 1 : 0;
    List<Control> common =
        List.of(
            new Control("AdminMFAV2", "MFA for administrators", 10, admins ? 1 : 0),
            new Control("MFARegistrationV2", "MFA for all users", 9, registered),
            new Control("BlockLegacyAuthentication", "Block legacy clients", 8, covered ? 1 : 0),
            new Control(
                "PWAgePolicyNew",
                "Passwords that never expire",
                8,
                tenant.draw("password expiry").percent(30) ? 0 : 1),
            new Control("SelfServicePasswordReset", "Self-service password reset", 1, resets),
            new Control("OneAdmin", "More than one global administrator", 1, several),
            new Control("RoleOverlap", "Limited administrative roles", 1, several));
    if (tenant.licence() != Licence.P2) {
      return common;
    }
    double risk = tenant.posture() == Posture.COMPLETE ? 1 : 0;
    return Stream.concat(
            common.stream(),
            Stream.of(
                new Control("SigninRiskPolicy", "Sign-in risk policy", 7, risk),
                new Control("UserRiskPolicy", "User risk policy", 7, risk)))
        .toList();
  }

  private IntStream people() {
    return IntStream.concat(
        tenant.roster().seats(AccountKind.ADMIN), tenant.roster().seats(AccountKind.STAFF));
  }

  private double registeredShare() {
    return people().filter(registrations::isCapable).count() / (double) people().count();
  }

  /** The newest first. */
  List<ObjectNode> scores() {
    LocalDate last = tenant.now().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    List<Control> controls = controls();
    return IntStream.range(0, DAYS)
        .mapToObj(day -> score(last.minusDays(day), day, controls))
        .toList();
  }

  private ObjectNode score(LocalDate date, int daysBefore, List<Control> controls) {
    String tenantId = tenant.company().tenantId();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", tenantId + "_" + date).put("azureTenantId", tenantId);
    row.put("createdDateTime", date + "T00:00:00Z");
    long people = people().count();
    row.put("activeUserCount", people - people / 10).put("licensedUserCount", licensed());
    double sum = controls.stream().mapToDouble(Control::score).sum();
    double slowly = 0.05 * daysBefore; // it grew a little in the last weeks
    row.put("currentScore", Math.max(0, Math.round((sum - slowly) * 100) / 100.0));
    row.put("maxScore", controls.stream().mapToDouble(Control::points).sum());
    row.putArray("enabledServices").add("HasExchange").add("HasSharePoint");
    ArrayNode averages = row.putArray("averageComparativeScores");
    averages.addObject().put("basis", "AllTenants").put("averageScore", 46.1);
    averages.addObject().put("basis", "TotalSeats").put("averageScore", 39.7);
    ArrayNode scores = row.putArray("controlScores");
    controls.forEach(control -> scores.add(controlScore(control, people)));
    row.set("vendorInformation", vendor());
    return row;
  }

  private long licensed() {
    return IntStream.range(0, tenant.roster().size())
        .filter(seat -> !accounts.products(seat, tenant.roster().kind(seat)).isEmpty())
        .count();
  }

  private static ObjectNode controlScore(Control control, long people) {
    long count = Math.round(control.share() * people);
    return JsonNodeFactory.instance
        .objectNode()
        .put("controlName", control.name())
        .put("controlCategory", "Identity")
        .put("score", control.score())
        .put("description", control.title())
        .put("scoreInPercentage", Math.round(control.share() * 10_000) / 100.0)
        .put("implementationStatus", "%d of %d users".formatted(count, people))
        .put("count", String.valueOf(count))
        .put("total", String.valueOf(people));
  }

  private static ObjectNode vendor() {
    return JsonText.object(
        """
        {
          "provider": "SecureScore", "providerVersion": null, "subProvider": null,
          "vendor": "Microsoft"
        }
        """);
  }

  List<ObjectNode> profiles() {
    List<Control> controls = controls();
    return IntStream.range(0, controls.size())
        .mapToObj(rank -> profile(controls.get(rank), rank + 1))
        .toList();
  }

  private ObjectNode profile(Control control, int rank) {
    ObjectNode row =
        JsonText.object(
            """
            {
              "id": "", "azureTenantId": "", "title": "", "controlCategory": "Identity",
              "service": "AzureAD", "maxScore": 0.0, "rank": 0, "tier": "Core",
              "userImpact": "Low", "implementationCost": "Low", "actionType": "Config",
              "actionUrl": "https://entra.microsoft.com/", "threats": ["Account Breach"],
              "deprecated": false, "remediation": "", "remediationImpact": "",
              "lastModifiedDateTime": null, "complianceInformation": [],
              "controlStateUpdates": [ { "assignedTo": "", "comment": "", "state": "Default",
                "updatedBy": "", "updatedDateTime": "" } ]
            }
            """);
    row.put("id", control.name()).put("azureTenantId", tenant.company().tenantId());
    row.put("title", control.title()).put("maxScore", control.points()).put("rank", rank);
    row.set("vendorInformation", vendor());
    return row;
  }
}
