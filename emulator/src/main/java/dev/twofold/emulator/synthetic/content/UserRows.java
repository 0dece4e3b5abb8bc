package dev.twofold.emulator.synthetic.content;

import dev.twofold.emulator.synthetic.company.Country;
import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.posture.Sku;
import dev.twofold.emulator.synthetic.tenant.Account;
import dev.twofold.emulator.synthetic.tenant.AccountKind;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.Department;
import dev.twofold.emulator.synthetic.tenant.Groups;
import dev.twofold.emulator.synthetic.tenant.GuestHome;
import dev.twofold.emulator.synthetic.tenant.PerUserMfa;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The users as Graph's beta shows them (graph-api part 5, GET /users). */
final class UserRows {
  private final Blueprint tenant;
  private final Accounts accounts;
  private final Groups groups;
  private final PerUserMfa perUserMfa;

  UserRows(Blueprint tenant, Accounts accounts, Groups groups) {
    this.tenant = tenant;
    this.accounts = accounts;
    this.groups = groups;
    this.perUserMfa = new PerUserMfa(tenant, accounts);
  }

  NumberedRows rows() {
    return new NumberedRows(
        tenant.roster().size(),
        number -> row(accounts.account(accounts.seatOf(number))),
        accounts::numberOf);
  }

  private ObjectNode row(Account account) {
    Draw draw = accounts.draw(account.seat(), "row");
    Instant created = daysAgo(draw.between(40, 2500), draw);
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", account.id());
    row.putNull("deletedDateTime");
    row.put("accountEnabled", account.enabled());
    row.put("displayName", account.displayName());
    row.put("userPrincipalName", account.userPrincipalName());
    putPerson(row, account);
    putOrigin(row, account, created);
    putMail(row, account);
    putDirectory(row, account, draw);
    putWork(row, account, draw);
    putLicences(row, account, created);
    putPassword(row, account, created, draw);
    putActivity(row, account, draw);
    row.put("perUserMfaState", perUserMfa.state(account.seat()));
    return row;
  }

  private Instant daysAgo(int days, Draw draw) {
    return tenant
        .now()
        .minus(Duration.ofDays(days))
        .plusSeconds(draw.below(86_400))
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private static void putPerson(ObjectNode row, Account account) {
    account
        .person()
        .ifPresentOrElse(
            person ->
                row.put("givenName", person.given().written())
                    .put("surname", person.family().written()),
            () -> {
              row.putNull("givenName");
              row.putNull("surname");
            });
  }

  private void putOrigin(ObjectNode row, Account account, Instant created) {
    row.put("userType", account.isGuest() ? "Guest" : "Member");
    row.put("createdDateTime", created.toString());
    ArrayNode identities = row.putArray("identities");
    if (account.isGuest()) {
      GuestHome home = GuestHome.of(accounts, account.seat());
      row.put("creationType", "Invitation");
      row.put("externalUserState", home.accepted() ? "Accepted" : "PendingAcceptance");
      row.put("externalUserStateChangeDateTime", created.toString());
      identity(identities, "federated", "ExternalAzureAD", "");
    } else {
      row.putNull("creationType");
      row.putNull("externalUserState");
      row.putNull("externalUserStateChangeDateTime");
    }
    identity(
        identities,
        "userPrincipalName",
        tenant.company().initialDomain(),
        account.userPrincipalName());
  }

  private static void identity(ArrayNode identities, String type, String issuer, String assigned) {
    ObjectNode identity = identities.addObject().put("signInType", type).put("issuer", issuer);
    if (assigned.isEmpty()) {
      identity.putNull("issuerAssignedId");
    } else {
      identity.put("issuerAssignedId", assigned);
    }
  }

  private static void putMail(ObjectNode row, Account account) {
    ArrayNode addresses = row.putArray("proxyAddresses");
    row.putArray("otherMails");
    if (account.mail().isEmpty()) {
      row.putNull("mail");
    } else {
      row.put("mail", account.mail());
      addresses.add("SMTP:" + account.mail());
    }
    String name = account.userPrincipalName();
    row.put("mailNickname", name.substring(0, name.indexOf('@')).replace("#EXT#", ""));
  }

  private void putDirectory(ObjectNode row, Account account, Draw draw) {
    if (account.synchronised()) {
      row.put("onPremisesSyncEnabled", true);
      row.put("onPremisesLastSyncDateTime", tenant.now().minusSeconds(1_200).toString());
      row.put("onPremisesImmutableId", Long.toString(draw.next() >>> 1, 36));
      row.put("onPremisesDomainName", "corp." + tenant.company().domain());
      row.put("onPremisesSamAccountName", row.path("mailNickname").asString());
    } else {
      row.putNull("onPremisesSyncEnabled");
      row.putNull("onPremisesLastSyncDateTime");
      row.putNull("onPremisesImmutableId");
      row.putNull("onPremisesDomainName");
      row.putNull("onPremisesSamAccountName");
    }
  }

  private void putWork(ObjectNode row, Account account, Draw draw) {
    Country country = tenant.company().country();
    row.put("companyName", account.isGuest() ? "" : tenant.company().name());
    row.put("country", country.code());
    row.put("usageLocation", country.code());
    row.put("preferredLanguage", country.language());
    if (account.kind() == AccountKind.STAFF) {
      Department department =
          Department.count(tenant) == 0
              ? Department.OPERATIONS
              : groups.departmentOf(account.seat());
      row.put("department", department.title());
      row.put("jobTitle", draw.pick(department.jobs()));
      row.put("officeLocation", country.city());
      row.put("mobilePhone", "+00 555 " + (10_000_000 + draw.below(90_000_000)));
    } else {
      row.putNull("department");
      row.putNull("jobTitle");
      row.putNull("officeLocation");
      row.putNull("mobilePhone");
    }
    row.putArray("businessPhones");
    row.putNull("employeeId");
  }

  private void putLicences(ObjectNode row, Account account, Instant created) {
    ArrayNode licences = row.putArray("assignedLicenses");
    ArrayNode states = row.putArray("licenseAssignmentStates");
    for (Sku product : account.products()) {
      licences.addObject().put("skuId", product.id()).putArray("disabledPlans");
      ObjectNode state = states.addObject().put("skuId", product.id());
      state.putArray("disabledPlans");
      state.putNull("assignedByGroup");
      state
          .put("state", "Active")
          .put("error", "None")
          .put("lastUpdatedDateTime", created.toString());
    }
  }

  private void putPassword(ObjectNode row, Account account, Instant created, Draw draw) {
    boolean forever = account.kind() == AccountKind.SERVICE || draw.percent(20);
    if (forever) {
      row.put("passwordPolicies", "DisablePasswordExpiration");
    } else {
      row.putNull("passwordPolicies");
    }
    row.put("lastPasswordChangeDateTime", created.plus(Duration.ofDays(draw.below(39))).toString());
    row.put("signInSessionsValidFromDateTime", created.toString());
  }

  /** Only with a licence; absent means never (graph-api part 5). */
  private void putActivity(ObjectNode row, Account account, Draw draw) {
    boolean never = account.kind() == AccountKind.BREAK_GLASS || !account.enabled();
    if (!tenant.licence().isPremium() || never) {
      return;
    }
    Instant last = daysAgo(1 + draw.below(6), draw);
    row.putObject("signInActivity")
        .put("lastSignInDateTime", last.toString())
        .put("lastSignInRequestId", accounts.id(account.seat()))
        .put("lastNonInteractiveSignInDateTime", last.plusSeconds(3_600).toString())
        .put("lastNonInteractiveSignInRequestId", accounts.id(account.seat()))
        .put("lastSuccessfulSignInDateTime", last.toString())
        .put("lastSuccessfulSignInRequestId", accounts.id(account.seat()));
  }
}
