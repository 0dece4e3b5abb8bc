package dev.twofold.emulator.synthetic;

import dev.twofold.emulator.synthetic.company.Company;
import dev.twofold.emulator.synthetic.company.Country;
import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.posture.Posture;
import dev.twofold.emulator.synthetic.tenant.Account;
import dev.twofold.emulator.synthetic.tenant.AccountKind;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.Groups;
import dev.twofold.emulator.synthetic.tenant.Roster;
import dev.twofold.emulator.synthetic.tenant.Traits;
import dev.twofold.emulator.world.Partner;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The partner's own tenant: 25 accounts, of which the administrators are the technicians. Its
 * policies leave out a group, which is its hole.
 */
final class SyntheticPartner {
  private static final int DELEGATED_GROUPS = 3;

  private final Blueprint blueprint;
  private final Accounts accounts;
  private final Groups groups;

  SyntheticPartner(long seed, Instant now) {
    long key = Draw.key(seed, "partner");
    String id = new IdSeries(key, "partner").id(0);
    Company company =
        new Company(
            id,
            "Twofold Partner",
            "twofoldpartner.example",
            "twofoldpartner.onmicrosoft.com",
            Country.GERMANY);
    Posture posture = Posture.EXCLUDED_GROUP;
    this.blueprint =
        new Blueprint(
            key,
            company,
            posture,
            posture.licence(),
            posture.licence().mainProduct(new Draw(key)),
            new Traits(false, false, false, true, true, true, false, false, true, false, false),
            Roster.ofPartner(),
            id,
            true,
            now);
    this.accounts = new Accounts(blueprint);
    this.groups = new Groups(blueprint, accounts);
  }

  Blueprint blueprint() {
    return blueprint;
  }

  /** The groups that hold roles in customers' tenants. */
  List<String> delegatedGroups() {
    return IntStream.range(0, DELEGATED_GROUPS)
        .mapToObj(index -> groups.id(Groups.DELEGATED + index))
        .toList();
  }

  Partner partner() {
    Company company = blueprint.company();
    List<Partner.Technician> technicians =
        blueprint.roster().seats(AccountKind.ADMIN).mapToObj(this::technician).toList();
    return new Partner(company.tenantId(), company.name(), company.domain(), technicians);
  }

  private Partner.Technician technician(int seat) {
    Account account = accounts.account(seat);
    List<String> memberOf =
        IntStream.range(0, DELEGATED_GROUPS)
            .map(index -> Groups.DELEGATED + index)
            .filter(number -> isMember(number, seat))
            .mapToObj(groups::id)
            .toList();
    boolean last = seat == blueprint.roster().count(AccountKind.ADMIN) - 1;
    return new Partner.Technician(
        account.id(), account.userPrincipalName(), account.displayName(), memberOf, !last, !last);
  }

  private boolean isMember(int group, int seat) {
    return IntStream.of(groups.transitiveSeats(group)).anyMatch(member -> member == seat);
  }
}
