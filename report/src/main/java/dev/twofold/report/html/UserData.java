package dev.twofold.report.html;

import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.Names;

/**
 * A user as a row of the data that the page searches: name, display name, verdict, what else
 * matters as bits, number of the group.
 */
final class UserData {
  private static final int ADMIN = 1;
  private static final int GUEST = 2;
  private static final int DISABLED = 4;

  private UserData() {}

  /** The row up to the number of the group. */
  static String beforeGroup(UserVerdict verdict) {
    User user = verdict.user();
    StringBuilder row = new StringBuilder("[");
    Escaped.appendJson(row, Names.of(user));
    row.append(',');
    Escaped.appendJson(row, user.displayName());
    row.append(",\"").append(letter(verdict.finding().verdict())).append('"');
    return row.append(',').append(bits(verdict)).append(',').toString();
  }

  /** The letter by which the script knows the verdict. */
  static char letter(Verdict verdict) {
    return verdict.name().charAt(0);
  }

  private static int bits(UserVerdict verdict) {
    User user = verdict.user();
    return (verdict.admin() ? ADMIN : 0)
        + (user.userType().equalsIgnoreCase("Guest") ? GUEST : 0)
        + (user.accountEnabled() ? 0 : DISABLED);
  }
}
