package dev.twofold.server.changes;

import dev.twofold.engine.verdict.Verdict;
import java.util.Comparator;
import java.util.Optional;

/**
 * A user who is in both snapshots and not the same.
 *
 * @param person who it is
 * @param before how it was
 * @param after how it is
 */
public record UserChange(Person person, UserState before, UserState after) {
  /** What matters most comes first; of the same kind admins before others. */
  static final Comparator<UserChange> BY_WEIGHT =
      Comparator.comparing(UserChange::kind)
          .thenComparing(change -> !change.after.admin())
          .thenComparing(UserChange::person, Person.BY_NAME);

  /** What a change means for the user's protection, the worst first. */
  public enum Kind {
    /** Less asks for MFA than before, or the registration is gone. */
    LOST_MFA,
    /** What asks for MFA can't be told any more. */
    BECAME_UNKNOWN,
    /** More asks for MFA than before, or there is a registration now. */
    GAINED_MFA,
    /** Neither: became an admin or is none any more, was enabled or disabled, can be told again. */
    OTHER
  }

  /** What it means. */
  public Kind kind() {
    boolean known = isKnown(before) && isKnown(after);
    int protection = known ? protection(after.verdict()) - protection(before.verdict()) : 0;
    if (protection < 0 || (isMfa(before, true) && isMfa(after, false))) {
      return Kind.LOST_MFA;
    }
    if ((isKnown(before) && !isKnown(after))
        || (before.mfaEnabled().isPresent() && after.mfaEnabled().isEmpty())) {
      return Kind.BECAME_UNKNOWN;
    }
    boolean gained = protection > 0 || (isMfa(before, false) && isMfa(after, true));
    return gained ? Kind.GAINED_MFA : Kind.OTHER;
  }

  private static boolean isKnown(UserState state) {
    return state.verdict() != Verdict.UNKNOWN;
  }

  private static boolean isMfa(UserState state, boolean enabled) {
    return state.mfaEnabled().equals(Optional.of(enabled));
  }

  private static int protection(Verdict verdict) {
    return switch (verdict) {
      case ALWAYS, BLOCKED -> 2;
      case CONDITIONALLY -> 1;
      case NEVER, UNKNOWN -> 0;
    };
  }
}
