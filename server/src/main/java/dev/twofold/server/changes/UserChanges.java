package dev.twofold.server.changes;

import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.server.standing.UserVerdicts;
import dev.twofold.snapshot.Snapshot;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Users who are not the same in two snapshots.
 *
 * @param changed those in both, what matters most first
 * @param kinds how many of them there are of each kind; a kind without any is missing
 * @param gone those who are in the earlier one only
 * @param added those who are in the later one only
 */
public record UserChanges(
    Some<UserChange> changed,
    Map<UserChange.Kind, Long> kinds,
    Some<Person> gone,
    Some<Person> added) {

  /** User changes. */
  public UserChanges {
    kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
  }

  /** True where they are all the same. */
  public boolean isNothing() {
    return changed.count() + gone.count() + added.count() == 0;
  }

  /**
   * Compares the users. Holds an id for every user of the earlier snapshot, and no more.
   *
   * @param seen is told of every user of both
   * @return empty where one of the snapshots does not tell who the users are
   */
  static Optional<UserChanges> between(
      Snapshot before, Snapshot after, Consumer<UserVerdict> seen) {
    if (!UserVerdicts.areThere(before) || !UserVerdicts.areThere(after)) {
      return Optional.empty();
    }
    UserChanges changes = new Comparison(seen).compare(before, after);
    boolean whole = UserVerdicts.areThere(before) && UserVerdicts.areThere(after);
    return whole ? Optional.of(changes) : Optional.empty();
  }

  private static final class Comparison {
    private final Consumer<UserVerdict> seen;
    private final Map<String, UserState> known = new HashMap<>();
    private final Map<UserState, UserState> states = new HashMap<>();
    private final First<UserChange> changed = new First<>(UserChange.BY_WEIGHT);
    private final First<Person> gone = new First<>(Person.BY_NAME);
    private final First<Person> added = new First<>(Person.BY_NAME);
    private final Map<UserChange.Kind, Long> kinds = new EnumMap<>(UserChange.Kind.class);

    Comparison(Consumer<UserVerdict> seen) {
      this.seen = seen;
    }

    UserChanges compare(Snapshot before, Snapshot after) {
      UserVerdicts.forEach(before, this::remember);
      UserVerdicts.forEach(after, this::compare);
      if (!known.isEmpty()) {
        before.forEachUser(user -> {
          if (known.remove(user.id()) != null) {
            gone.add(Person.of(user));
          }
        });
      }
      return new UserChanges(changed.some(), kinds, gone.some(), added.some());
    }

    /** There are few different states, each of which is held once. */
    private void remember(UserVerdict verdict) {
      seen.accept(verdict);
      UserState state = UserState.of(verdict);
      known.put(verdict.user().id(), states.computeIfAbsent(state, same -> same));
    }

    private void compare(UserVerdict verdict) {
      seen.accept(verdict);
      Person person = Person.of(verdict.user());
      UserState was = known.remove(person.id());
      UserState is = UserState.of(verdict);
      if (was == null) {
        added.add(person);
      } else if (!was.equals(is)) {
        UserChange change = new UserChange(person, was, is);
        changed.add(change);
        kinds.merge(change.kind(), 1L, Long::sum);
      }
    }
  }
}
