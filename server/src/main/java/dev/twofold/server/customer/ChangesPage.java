package dev.twofold.server.customer;

import dev.twofold.server.changes.BeforeAfter;
import dev.twofold.server.changes.Changes;
import dev.twofold.server.changes.Some;
import dev.twofold.server.changes.UserChange;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.server.web.Frame;
import dev.twofold.server.web.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What changed at a customer between two days.
 *
 * @param frame what stands around it
 * @param customer the customer
 * @param from the first day that is asked for
 * @param to the last
 * @param compared the snapshots that stand for the days; empty where there are no two of them
 */
public record ChangesPage(
    Frame frame, Customer customer, LocalDate from, LocalDate to, Optional<Compared> compared) {
  /** How many of each kind are named on the page. */
  public static final int MOST = 200;

  /**
   * Two snapshots and their difference.
   *
   * @param before the last one of the first day or before
   * @param after the last one of the last day or before
   * @param changes what is different
   */
  public record Compared(StoredSnapshot before, StoredSnapshot after, Changes changes) {

    /** True where both days have the same last snapshot. */
    public boolean same() {
      return before.number() == after.number();
    }

    /** The users of this kind who are named, at most {@link ChangesPage#MOST}. */
    public List<UserChange> users(UserChange.Kind kind) {
      return changes.users().stream()
          .flatMap(users -> users.changed().first().stream())
          .filter(change -> change.kind() == kind)
          .limit(MOST)
          .toList();
    }

    /** How many users there are of this kind. */
    public long count(UserChange.Kind kind) {
      return changes.users().map(users -> users.kinds().getOrDefault(kind, 0L)).orElse(0L);
    }

    /** Security defaults before and after, in words. */
    public BeforeAfter<String> securityDefaults() {
      return new BeforeAfter<>(
          onOff(changes.securityDefaults().before()), onOff(changes.securityDefaults().after()));
    }

    private static String onOff(Optional<Boolean> on) {
      return on.map(is -> is ? "on" : "off").orElse("not read");
    }
  }

  /** Who reads it. */
  public Reader reader() {
    return frame.reader();
  }

  /** The name of a kind of change. */
  public static String title(UserChange.Kind kind) {
    return switch (kind) {
      case LOST_MFA -> "Lost MFA";
      case BECAME_UNKNOWN -> "Can't be told any more";
      case GAINED_MFA -> "Gained MFA";
      case OTHER -> "Changed otherwise";
    };
  }

  /** The first few for the page. */
  public static <T> List<T> first(Some<T> some) {
    return some.first().stream().limit(MOST).toList();
  }
}
