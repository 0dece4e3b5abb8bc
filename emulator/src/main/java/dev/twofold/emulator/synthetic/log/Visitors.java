package dev.twofold.emulator.synthetic.log;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.tenant.Account;
import dev.twofold.emulator.synthetic.tenant.AccountKind;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.Registrations;
import dev.twofold.emulator.synthetic.tenant.Roster;
import dev.twofold.emulator.world.Partner;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import java.util.List;
import java.util.Locale;

/** Who signs in to one tenant: its accounts by how active they are, and the partner's people. */
final class Visitors {
  private static final int TECHNICIANS = 2;
  private static final int SERVICES = 12;
  private static final int ADMINS = 10;
  private static final int GUESTS = 3;

  private final Blueprint tenant;
  private final Accounts accounts;
  private final Registrations registrations;
  private final List<Partner.Technician> technicians;

  /**
   * The visitors of a tenant.
   *
   * @param technicians the partner's people who may come in; none in the partner's own tenant
   */
  Visitors(Blueprint tenant, Accounts accounts, List<Partner.Technician> technicians) {
    this.tenant = tenant;
    this.accounts = accounts;
    this.registrations = new Registrations(tenant, accounts);
    this.technicians = List.copyOf(technicians);
  }

  /** Anybody who uses the tenant. */
  Visitor any(Draw draw, Judge judge) {
    if (!technicians.isEmpty() && draw.percent(TECHNICIANS)) {
      return technician(draw.pick(technicians));
    }
    Roster roster = tenant.roster();
    int roll = draw.below(100);
    AccountKind kind =
        roll < SERVICES
            ? AccountKind.SERVICE
            : roll < SERVICES + ADMINS
                ? AccountKind.ADMIN
                : roll < SERVICES + ADMINS + GUESTS ? AccountKind.GUEST : AccountKind.STAFF;
    AccountKind present = roster.count(kind) > 0 ? kind : AccountKind.ADMIN;
    int seat = roster.start(present) + draw.below(roster.count(present));
    return ofAccount(accounts.account(seat), judge);
  }

  /** Whomever an attacker tries: leavers and shared mailboxes too. */
  Visitor anyVictim(Draw draw, Judge judge) {
    int seat = draw.below(tenant.roster().size());
    Account account = accounts.account(seat);
    return ofAccount(account.isGuest() ? accounts.account(0) : account, judge);
  }

  private Visitor ofAccount(Account account, Judge judge) {
    User user =
        judge
            .user(account.id())
            .orElseThrow(() -> new IllegalStateException("user " + account.id() + " is not there"));
    return new Visitor(
        user,
        account.userPrincipalName().toLowerCase(Locale.ROOT), // graph-api part 8: stored so
        account.displayName(),
        tenant.company().tenantId(),
        account.isGuest(),
        false,
        account.enabled(),
        registrations.isCapable(account.seat()));
  }

  private Visitor technician(Partner.Technician technician) {
    User user =
        new User(
            technician.objectId(),
            technician.userPrincipalName(),
            technician.displayName(),
            true,
            "Member",
            UserKind.SERVICE_PROVIDER,
            new HomeTenant.Entra(tenant.partnerTenantId()),
            IdSet.empty(),
            HeldRoles.none(),
            Fact.known(PerUserMfaState.DISABLED),
            Fact.unread("users/authentication/methods"));
    return new Visitor(
        user,
        technician.userPrincipalName().toLowerCase(Locale.ROOT),
        technician.displayName(),
        tenant.partnerTenantId(),
        false,
        true,
        true,
        technician.signedInWithMfa());
  }
}
