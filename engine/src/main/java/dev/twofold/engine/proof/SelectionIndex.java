package dev.twofold.engine.proof;

import dev.twofold.engine.access.GuestSelection;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.Numbering;
import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds in which of many selections a user is, looked up per group, role and user instead of per
 * selection (mfa-semantics section 1.2). Safe for several threads.
 */
public final class SelectionIndex {

  /** Whom one enforcer or policy includes and excludes. */
  public record Assignment(UserSelection include, UserSelection exclude) {}

  /** The assignments that include a user, and those that exclude it, as bits by number. */
  static final class Sides {
    private final long[] include;
    private final long[] exclude;

    private Sides(long[] include, long[] exclude) {
      this.include = include;
      this.exclude = exclude;
    }

    /** Bits of the assignments that include; not to be changed. */
    long[] include() {
      return include;
    }

    /** Bits of the assignments that exclude; not to be changed. */
    long[] exclude() {
      return exclude;
    }

    private void addTo(Sides sum) {
      Bits.or(sum.include, include);
      Bits.or(sum.exclude, exclude);
    }

    private Sides copy() {
      return new Sides(include.clone(), exclude.clone());
    }
  }

  private record Origin(UserKind kind, HomeTenant home) {}

  private final Directory directory;
  private final List<Assignment> assignments;
  private final int words;
  private final Sides everybody;
  private final Map<String, Sides> users = new HashMap<>();
  private final Map<Numbering, List<Sides>> groups = new ConcurrentHashMap<>();
  private final Map<Numbering, List<Sides>> roles = new ConcurrentHashMap<>();
  private final Map<Origin, Sides> origins = new ConcurrentHashMap<>();

  /** Prepares these assignments in a tenant with this directory. */
  public SelectionIndex(Directory directory, List<Assignment> assignments) {
    this.directory = directory;
    this.assignments = List.copyOf(assignments);
    this.words = Math.max(1, Bits.words(assignments.size()));
    this.everybody = sides(UserSelection::all);
    Set<String> named = new TreeSet<>();
    for (Assignment assignment : assignments) {
      assignment.include().users().forEach(id -> named.add(lower(id)));
      assignment.exclude().users().forEach(id -> named.add(lower(id)));
    }
    named.forEach(
        id -> users.put(id, sides(s -> s.users().stream().anyMatch(id::equalsIgnoreCase))));
  }

  /**
   * The assignments that bind the user for sure, included and not excluded, as bits by number.
   *
   * @param home where an external user is taken to sign in
   */
  public long[] bound(User user, HomeTenant home) {
    Sides sides = sides(user, home);
    long[] bound = sides.include.clone();
    for (int word = 0; word < words; word++) {
      bound[word] &= ~sides.exclude[word];
    }
    return bound;
  }

  /** The assignments that include the user and those that exclude it. */
  Sides sides(User user, HomeTenant home) {
    Sides sum = everybody.copy();
    Sides own = users.isEmpty() ? null : users.get(lower(user.id()));
    if (own != null) {
      own.addTo(sum);
    }
    addAll(user.groups(), groups.computeIfAbsent(user.groups().numbering(), this::groupSides), sum);
    IdSet held = user.roles().tenantWide();
    addAll(held, roles.computeIfAbsent(held.numbering(), this::roleSides), sum);
    if (user.kind() != UserKind.INTERNAL_MEMBER) {
      origins.computeIfAbsent(new Origin(user.kind(), home), this::originSides).addTo(sum);
    }
    return sum;
  }

  private static void addAll(IdSet set, List<Sides> sides, Sides sum) {
    for (int word = 0; word < set.numbering().words(); word++) {
      for (long rest = set.word(word); rest != 0; rest &= rest - 1) {
        sides.get((word << 6) + Long.numberOfTrailingZeros(rest)).addTo(sum);
      }
    }
  }

  private List<Sides> groupSides(Numbering numbering) {
    return perId(numbering, id -> sides(s -> s.groups().contains(id)));
  }

  /** Roles match by template id; policies do not support custom roles (CA-208, CA-209). */
  private List<Sides> roleSides(Numbering numbering) {
    return perId(
        numbering,
        id -> {
          RoleDefinition role = directory.roles().get(id);
          if (role != null && !role.builtIn()) {
            return sides(_ -> false);
          }
          String template = role == null ? id : role.templateId();
          return sides(
              s -> s.allRoles() || s.roles().stream().anyMatch(template::equalsIgnoreCase));
        });
  }

  private static List<Sides> perId(Numbering numbering, Function<String, Sides> sides) {
    return numbering.ids().stream().map(sides).toList();
  }

  private Sides originSides(Origin origin) {
    return sides(s -> s.guests().stream().anyMatch(guests -> includes(guests, origin)));
  }

  /** An enumerated list of tenants matches only users of an Entra tenant in it (CA-309). */
  private static boolean includes(GuestSelection guests, Origin origin) {
    return guests.kinds().contains(origin.kind)
        && guests
            .tenants()
            .map(tenants ->
                origin.home instanceof HomeTenant.Entra(String id)
                    && tenants.stream().anyMatch(id::equalsIgnoreCase))
            .orElse(true);
  }

  private Sides sides(Predicate<UserSelection> named) {
    long[] include = new long[words];
    long[] exclude = new long[words];
    for (int i = 0; i < assignments.size(); i++) {
      if (named.test(assignments.get(i).include())) {
        Bits.set(include, i);
      }
      if (named.test(assignments.get(i).exclude())) {
        Bits.set(exclude, i);
      }
    }
    return new Sides(include, exclude);
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
