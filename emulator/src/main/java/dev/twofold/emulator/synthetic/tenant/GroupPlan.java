package dev.twofold.emulator.synthetic.tenant;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * A group of a synthetic tenant.
 *
 * @param number its number among the tenant's groups, by which its id is made
 * @param displayName its name
 * @param type what kind of group it is
 * @param isMember who is in it directly, by seat
 * @param nested the groups that are in it directly
 */
public record GroupPlan(
    int number, String displayName, Type type, IntPredicate isMember, List<GroupPlan> nested) {

  /** The kinds of groups. */
  public enum Type {
    SECURITY,
    /** Members follow from a rule: all enabled members of the tenant. */
    DYNAMIC,
    MICROSOFT_365,
    /** May hold directory roles. */
    ROLE_ASSIGNABLE,
    /** Brings its members a licence. */
    LICENSING
  }

  static GroupPlan of(int number, String displayName, Type type, IntPredicate isMember) {
    return new GroupPlan(number, displayName, type, isMember, List.of());
  }
}
