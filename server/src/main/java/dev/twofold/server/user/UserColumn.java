package dev.twofold.server.user;

import java.util.Optional;
import java.util.stream.Stream;

/** A column by which users can be sorted. */
public enum UserColumn {
  NAME("name", "User", "display_name %1$s, user_principal_name %1$s"),
  VERDICT("verdict", "Verdict", "verdict"),
  MFA("mfa", "MFA enabled", "mfa_enabled"),
  METHODS("methods", "Registered methods", "cardinality(methods)"),
  ROLES("roles", "Admin roles", "admin, cardinality(roles), roles %1$s"),
  PER_USER_MFA("per-user-mfa", "Per-user MFA", "per_user_mfa"),
  LAST_SIGN_IN("last-sign-in", "Last sign-in", "last_sign_in");

  private final String word;
  private final String label;
  private final String expressions;

  UserColumn(String word, String label, String expressions) {
    this.word = word;
    this.label = label;
    this.expressions = expressions;
  }

  /** The column of this word. */
  public static Optional<UserColumn> of(String word) {
    return Stream.of(values()).filter(column -> column.word.equals(word)).findFirst();
  }

  /** Its word in addresses. */
  public String word() {
    return word;
  }

  /** Its name on pages. */
  public String label() {
    return label;
  }

  /**
   * The SQL expressions to sort by, most important first.
   *
   * @param collation a COLLATE clause for texts
   */
  String[] expressions(String collation) {
    return expressions.formatted(collation).split(", ", -1);
  }
}
