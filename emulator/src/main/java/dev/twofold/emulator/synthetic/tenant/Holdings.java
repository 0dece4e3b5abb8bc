package dev.twofold.emulator.synthetic.tenant;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.posture.Posture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who holds which directory role in one tenant. */
public final class Holdings {
  private static final int LARGE = 100;
  private static final int ACTIVATED = 25;

  private final Blueprint tenant;
  private final Accounts accounts;
  private final List<Holding> active = new ArrayList<>();
  private final List<Holding> eligible = new ArrayList<>();

  /** The roles in this tenant. */
  public Holdings(Blueprint tenant, Accounts accounts, Groups groups) {
    this.tenant = tenant;
    this.accounts = accounts;
    tenant.roster().seats(AccountKind.ADMIN).forEach(this::addAdmin);
    tenant
        .roster()
        .seats(AccountKind.BREAK_GLASS)
        .forEach(seat -> add(seat, RoleIds.GLOBAL_ADMINISTRATOR, "/", false));
    tenant
        .roster()
        .seats(AccountKind.SYNCHRONISATION)
        .forEach(seat -> add(seat, RoleIds.DIRECTORY_SYNCHRONIZATION, "/", false));
    if (groups.exists(Groups.ADMINS)) {
      active.add(
          new Holding(
              groups.id(Groups.ADMINS), true, RoleIds.SERVICE_SUPPORT_ADMINISTRATOR, "/", false));
    }
  }

  private void addAdmin(int seat) {
    Draw draw = accounts.draw(seat, "roles");
    boolean global = seat == 0 || (seat == 1 && tenant.roster().size() >= 4);
    boolean byActivation = tenant.posture() == Posture.COMPLETE && seat > 0 && draw.percent(70);
    if (global) {
      add(seat, RoleIds.GLOBAL_ADMINISTRATOR, "/", byActivation);
      return;
    }
    Set<String> roles = new TreeSet<>();
    for (int role = draw.between(1, 3); role > 0; role--) {
      roles.add(draw.pick(RoleIds.USUAL));
    }
    roles.forEach(role -> add(seat, role, scope(role, draw), byActivation));
  }

  /** In large tenants the helpdesk may be responsible for one site only. */
  private String scope(String role, Draw draw) {
    boolean ofSite =
        role.equals(RoleIds.HELPDESK_ADMINISTRATOR)
            && tenant.roster().size() >= LARGE
            && draw.percent(40);
    return ofSite
        ? "/administrativeUnits/" + new IdSeries(tenant.key(), "administrative units").id(0)
        : "/";
  }

  private void add(int seat, String role, String scope, boolean byActivation) {
    Holding holding = new Holding(accounts.id(seat), false, role, scope, byActivation);
    (byActivation ? eligible : active).add(holding);
    if (byActivation && accounts.draw(seat, "activated " + role).percent(ACTIVATED)) {
      active.add(holding);
    }
  }

  /** The roles that are held now: for good, or activated. */
  public List<Holding> active() {
    return active;
  }

  /** The roles that can be activated. */
  public List<Holding> eligible() {
    return eligible;
  }

  /** The ids of the users and groups that hold a role now. */
  public Set<String> holders() {
    return active.stream().map(Holding::principalId).collect(Collectors.toSet());
  }
}
