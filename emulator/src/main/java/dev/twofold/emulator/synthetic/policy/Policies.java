package dev.twofold.emulator.synthetic.policy;

import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.tenant.AccountKind;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.Groups;
import dev.twofold.emulator.synthetic.tenant.RoleIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The Conditional Access policies of a tenant: those of its posture, and what lies around. */
public final class Policies {
  private static final String DISABLED = "disabled";
  private static final String REPORT_ONLY = "enabledForReportingButNotEnforced";
  private static final String MFA_FOR_ALL = "Require MFA for everyone";
  private static final String OFFICE_365 = "Office365";

  private final Blueprint tenant;
  private final Accounts accounts;
  private final Groups groups;
  private final Offices offices;

  /** The policies of this tenant. */
  public Policies(Blueprint tenant, Accounts accounts, Groups groups, Offices offices) {
    this.tenant = tenant;
    this.accounts = accounts;
    this.groups = groups;
    this.offices = offices;
  }

  /** The policies as Graph shows them. */
  public List<ObjectNode> rows() {
    if (!tenant.licence().isPremium()) {
      return List.of();
    }
    List<PolicyRow> policies = new ArrayList<>(ofPosture());
    if (tenant.traits().leftovers() && !tenant.posture().securityDefaults()) {
      policies.add(mfaForAll("TEST - do not use").state(DISABLED));
      policies.add(blockLegacy("Block legacy authentication (pilot)").state(REPORT_ONLY));
      policies.add(policy("Sign-in frequency for unmanaged devices").signInFrequency(12));
    }
    if (tenant.traits().blocksPartner() && !tenant.posture().securityDefaults()) {
      policies.add(
          policy("Block service providers").includeServiceProviders().grant("OR", "block"));
    }
    IdSeries ids = new IdSeries(tenant.key(), "policies");
    List<ObjectNode> rows = new ArrayList<>();
    for (int number = 0; number < policies.size(); number++) {
      String created = tenant.now().minus(Duration.ofDays(300 - number)).toString();
      rows.add(policies.get(number).row(ids.id(number), created));
    }
    return rows;
  }

  private List<PolicyRow> ofPosture() {
    return switch (tenant.posture()) {
      case SECURITY_DEFAULTS,
          NOTHING,
          PER_USER_ENFORCED,
          PER_USER_ENABLED,
          PER_USER_MIXED,
          PREMIUM_DEFAULTS,
          PREMIUM_NOTHING ->
          List.of();
      case ONE_GOOD_POLICY -> List.of(mfaForAll(MFA_FOR_ALL));
      case SPLIT_BY_CLIENT ->
          List.of(modern("CA01 MFA for modern clients"), blockLegacy("CA02 Block legacy clients"));
      case SPLIT_BY_LOCATION ->
          List.of(
              mfaForAll("MFA from outside").locations(List.of("All"), List.of("AllTrusted")),
              mfaForAll("MFA in the offices").locations(List.of("AllTrusted"), List.of()));
      case SPLIT_BY_APPLICATION ->
          List.of(
              mfaForAll("MFA for Office 365").includeApplications(OFFICE_365),
              mfaForAll("MFA for everything else").excludeApplications(OFFICE_365));
      case EXCLUDED_GROUP ->
          List.of(
              policy(MFA_FOR_ALL)
                  .exclude(leftOut().andGroup(groups.id(Groups.TEMPORARY)))
                  .grant("OR", "mfa"));
      case TRUSTED_OFFICE ->
          List.of(
              mfaForAll("MFA outside the office").locations(List.of("All"), List.of("AllTrusted")));
      case COUNTRY_HOLE ->
          List.of(
              mfaForAll("MFA from abroad").locations(List.of("All"), List.of(offices.countryId())));
      case LEGACY_OPEN -> List.of(modern(MFA_FOR_ALL));
      case MFA_OR_DEVICE ->
          List.of(
              policy("MFA or a managed device")
                  .grant("OR", "mfa", "compliantDevice", "domainJoinedDevice"));
      case DEVICE_FILTER ->
          List.of(
              mfaForAll("MFA except on our own machines")
                  .excludeDevices("device.extensionAttribute1 -eq \"kiosk\""));
      case REPORT_ONLY -> List.of(mfaForAll(MFA_FOR_ALL).state(REPORT_ONLY));
      case FORGOTTEN_SERVICE_ACCOUNTS ->
          List.of(
              policy(MFA_FOR_ALL)
                  .exclude(leftOut().andGroup(groups.id(Groups.SERVICES)))
                  .grant("OR", "mfa"));
      case ADMINS_ONLY ->
          List.of(mfaForAll("MFA for administrators").includeRoles(RoleIds.OF_THE_TEMPLATE));
      case SOME_APPLICATIONS ->
          List.of(mfaForAll("MFA for Office 365").includeApplications(OFFICE_365));
      case GUESTS_FORGOTTEN -> List.of(mfaForAll("MFA for our people").excludeGuests());
      case PLATFORM_HOLE ->
          List.of(mfaForAll(MFA_FOR_ALL).platforms("android", "iOS", "windows", "macOS"));
      case UNKNOWN_PLATFORM ->
          List.of(
              mfaForAll(MFA_FOR_ALL)
                  .platforms("android", "iOS", "windows", "windowsPhone", "macOS", "linux"));
      case DUO -> List.of(policy("Duo").customControl("RequireDuoMfa"));
      case MICROSOFT_MANAGED -> microsoftManaged();
      case RISK_ONLY ->
          List.of(
              mfaForAll("MFA at risk").signInRisk("medium", "high"),
              blockLegacy("Block legacy clients"));
      case COMPLETE -> complete();
    };
  }

  private List<PolicyRow> microsoftManaged() {
    IdSeries templates = new IdSeries(11, "templates of Microsoft");
    return List.of(
        policy(
                "Microsoft-managed: Multifactor authentication for admins accessing Microsoft Admin Portals")
            .template(templates.id(0))
            .includeRoles(RoleIds.OF_THE_TEMPLATE)
            .includeApplications("MicrosoftAdminPortals")
            .grant("OR", "mfa"),
        policy(
                "Microsoft-managed: Multifactor authentication for per-user multifactor authentication users")
            .template(templates.id(1))
            .grant("OR", "mfa")
            .state(REPORT_ONLY),
        blockLegacy("Microsoft-managed: Block legacy authentication").template(templates.id(2)));
  }

  private List<PolicyRow> complete() {
    return List.of(
        mfaForAll("CA100 MFA for all users"),
        policy("CA101 Phishing-resistant MFA for administrators")
            .includeRoles(RoleIds.OF_THE_TEMPLATE)
            .exclude(leftOut())
            .strength(Strengths.phishingResistant()),
        blockLegacy("CA102 Block legacy clients"),
        mfaForAll("CA200 MFA at sign-in risk").signInRisk("medium", "high"),
        policy("CA201 New password at user risk")
            .exclude(leftOut())
            .userRisk("high")
            .grant("AND", "mfa", "passwordChange"),
        policy("CA300 Registration from trusted places")
            .exclude(leftOut())
            .userAction("urn:user:registersecurityinfo")
            .grant("OR", "mfa"));
  }

  private PolicyRow mfaForAll(String name) {
    return policy(name).exclude(leftOut()).grant("OR", "mfa");
  }

  private PolicyRow modern(String name) {
    return mfaForAll(name).clients("browser", "mobileAppsAndDesktopClients");
  }

  private PolicyRow blockLegacy(String name) {
    return policy(name)
        .exclude(leftOut())
        .clients("exchangeActiveSync", "other")
        .grant("OR", "block");
  }

  private static PolicyRow policy(String name) {
    return new PolicyRow(name);
  }

  /** The emergency accounts, the synchronisation account by its role, rarely a deleted account. */
  private LeftOut leftOut() {
    List<String> users = new ArrayList<>();
    List<String> group = new ArrayList<>();
    if (groups.exists(Groups.BREAK_GLASS)) {
      group.add(groups.id(Groups.BREAK_GLASS));
    } else {
      tenant.roster().seats(AccountKind.BREAK_GLASS).mapToObj(accounts::id).forEach(users::add);
    }
    if (tenant.traits().deletedObject()) {
      users.add(new IdSeries(tenant.key(), "deleted users").id(0));
    }
    if (tenant.traits().staleGroup()) {
      group.add(new IdSeries(tenant.key(), "deleted groups").id(0));
    }
    return new LeftOut(
        users,
        group,
        tenant.roster().count(AccountKind.SYNCHRONISATION) > 0
            ? List.of(RoleIds.DIRECTORY_SYNCHRONIZATION)
            : List.of());
  }
}
