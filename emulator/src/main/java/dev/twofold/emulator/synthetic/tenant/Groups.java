package dev.twofold.emulator.synthetic.tenant;

import static dev.twofold.emulator.synthetic.tenant.GroupPlan.Type.DYNAMIC;
import static dev.twofold.emulator.synthetic.tenant.GroupPlan.Type.LICENSING;
import static dev.twofold.emulator.synthetic.tenant.GroupPlan.Type.MICROSOFT_365;
import static dev.twofold.emulator.synthetic.tenant.GroupPlan.Type.ROLE_ASSIGNABLE;
import static dev.twofold.emulator.synthetic.tenant.GroupPlan.Type.SECURITY;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.posture.Posture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The groups of one tenant. */
public final class Groups {
  /** Everybody who works there; dynamic. */
  public static final int EVERYBODY = 0;

  /** Emergency accounts that policies leave out. */
  public static final int BREAK_GLASS = 1;

  /** People whom policies leave out for now, which became for ever. */
  public static final int TEMPORARY = 2;

  /** Service accounts that policies leave out. */
  public static final int SERVICES = 3;

  /** Administrators; holds a role. */
  static final int ADMINS = 4;

  /** The first of the partner's groups for granular delegated admin privileges. */
  public static final int DELEGATED = 50;

  private static final int LICENSED = 5;
  private static final int ALL_DEPARTMENTS = 6;
  private static final int FIRST_DEPARTMENT = 10;
  private static final int FIRST_TEAM = 100;
  private static final int MOST_TEAMS = 40;
  private static final int TEAM = 12;
  private static final List<String> DELEGATED_NAMES =
      List.of("GDAP-Readers", "GDAP-Security", "GDAP-Helpdesk");

  private final Blueprint tenant;
  private final Accounts accounts;
  private final IdSeries ids;
  private final List<GroupPlan> all;

  /** The groups of this tenant. */
  public Groups(Blueprint tenant, Accounts accounts) {
    this.tenant = tenant;
    this.accounts = accounts;
    this.ids = new IdSeries(tenant.key(), "groups");
    this.all = List.copyOf(plans());
  }

  /** The id of the group with this number, whether or not it exists. */
  public String id(int number) {
    return ids.id(number);
  }

  /** True where the group exists. */
  public boolean exists(int number) {
    return plan(number).isPresent();
  }

  /** All groups, in the order of lists. */
  public List<GroupPlan> all() {
    return all;
  }

  Optional<GroupPlan> plan(int number) {
    return all.stream().filter(group -> group.number() == number).findFirst();
  }

  /** The place of the group with this id in {@link #all}. */
  public OptionalInt place(String id) {
    OptionalInt number = ids.numberOf(id);
    for (int place = 0; number.isPresent() && place < all.size(); place++) {
      if (all.get(place).number() == number.getAsInt()) {
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }

  /** The seats of the members, those of nested groups included, each once. */
  public int[] transitiveSeats(int number) {
    return plan(number)
        .map(group -> seats(seat -> isTransitiveMember(group, seat)))
        .orElseGet(() -> new int[0]);
  }

  static boolean isTransitiveMember(GroupPlan group, int seat) {
    return group.isMember().test(seat)
        || group.nested().stream().anyMatch(inner -> isTransitiveMember(inner, seat));
  }

  /** The chosen seats, in order. */
  public int[] seats(IntPredicate chosen) {
    return IntStream.range(0, tenant.roster().size()).filter(chosen).toArray();
  }

  private List<GroupPlan> plans() {
    List<GroupPlan> plans = new ArrayList<>();
    plans.add(GroupPlan.of(EVERYBODY, "All Employees", DYNAMIC, this::isEmployee));
    addPolicyGroups(plans);
    if (tenant.licence().isPremium() && tenant.roster().count(AccountKind.ADMIN) >= 3) {
      plans.add(
          GroupPlan.of(
              ADMINS, "SG-Helpdesk-Tier1", ROLE_ASSIGNABLE, seat -> isAdmin(seat) && seat >= 2));
    }
    if (tenant.licence().isPremium() && tenant.roster().size() >= 20) {
      plans.add(
          GroupPlan.of(LICENSED, "Licence-Main", LICENSING, seat -> is(AccountKind.STAFF, seat)));
    }
    addDepartments(plans);
    addTeams(plans);
    if (isPartner()) {
      addDelegated(plans);
    }
    return plans;
  }

  private void addPolicyGroups(List<GroupPlan> plans) {
    if (tenant.licence().isPremium()
        && tenant.traits().breakGlassByGroup()
        && tenant.roster().count(AccountKind.BREAK_GLASS) > 0) {
      plans.add(
          GroupPlan.of(
              BREAK_GLASS,
              "CA-Exclude-BreakGlass",
              SECURITY,
              seat -> is(AccountKind.BREAK_GLASS, seat)));
    }
    if (tenant.posture() == Posture.EXCLUDED_GROUP) {
      plans.add(
          GroupPlan.of(TEMPORARY, "CA-Exclude-Temporary", SECURITY, this::isTemporarilyLeftOut));
    }
    if (tenant.posture() == Posture.FORGOTTEN_SERVICE_ACCOUNTS) {
      plans.add(
          GroupPlan.of(
              SERVICES, "CA-Exclude-Services", SECURITY, seat -> is(AccountKind.SERVICE, seat)));
    }
  }

  private void addDepartments(List<GroupPlan> plans) {
    int departments = Department.count(tenant);
    if (departments < 2) {
      return;
    }
    List<GroupPlan> nested = new ArrayList<>();
    for (int index = 0; index < departments; index++) {
      Department department = Department.at(index);
      nested.add(
          GroupPlan.of(
              FIRST_DEPARTMENT + index,
              "Dept-" + department.title(),
              SECURITY,
              seat -> is(AccountKind.STAFF, seat) && departmentOf(seat) == department));
    }
    plans.add(
        new GroupPlan(
            ALL_DEPARTMENTS, "All Departments", SECURITY, _ -> false, List.copyOf(nested)));
    plans.addAll(nested);
  }

  private void addTeams(List<GroupPlan> plans) {
    int teams = Math.min(MOST_TEAMS, tenant.roster().size() / TEAM);
    for (int index = 0; index < teams; index++) {
      int team = index;
      plans.add(
          GroupPlan.of(
              FIRST_TEAM + index,
              "Project " + tenant.company().name() + " " + (index + 1),
              MICROSOFT_365,
              seat -> isTeamMember(seat, team, teams)));
    }
  }

  /** Each technician is in the first of the groups, and every second one in each of the others. */
  private void addDelegated(List<GroupPlan> plans) {
    for (int index = 0; index < DELEGATED_NAMES.size(); index++) {
      int number = index;
      plans.add(
          GroupPlan.of(
              DELEGATED + index,
              DELEGATED_NAMES.get(index),
              ROLE_ASSIGNABLE,
              seat -> isAdmin(seat) && (number == 0 || seat % 2 == number % 2)));
    }
  }

  private boolean isPartner() {
    return tenant.company().tenantId().equals(tenant.partnerTenantId());
  }

  private boolean isTeamMember(int seat, int team, int teams) {
    AccountKind kind = tenant.roster().kind(seat);
    return (kind == AccountKind.STAFF || kind == AccountKind.GUEST)
        && Draw.below(teams, Draw.key(tenant.key(), "teams"), seat) == team;
  }

  private boolean isEmployee(int seat) {
    return !is(AccountKind.GUEST, seat) && accounts.isEnabled(seat);
  }

  /** The first member of staff and about one in nine of the others. */
  private boolean isTemporarilyLeftOut(int seat) {
    return is(AccountKind.STAFF, seat)
        && (seat == tenant.roster().start(AccountKind.STAFF)
            || Draw.below(9, Draw.key(tenant.key(), "left out"), seat) == 0);
  }

  /** Where the member of staff on this seat works. */
  public Department departmentOf(int seat) {
    return Department.at(
        Draw.below(
            Math.max(1, Department.count(tenant)), Draw.key(tenant.key(), "departments"), seat));
  }

  private boolean isAdmin(int seat) {
    return is(AccountKind.ADMIN, seat);
  }

  private boolean is(AccountKind kind, int seat) {
    return tenant.roster().kind(seat) == kind;
  }
}
