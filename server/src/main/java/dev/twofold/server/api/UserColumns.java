package dev.twofold.server.api;

import dev.twofold.server.user.UserRow;
import java.util.List;

/** The columns of a table of users; names as in the reports of {@code assess} where it has them. */
final class UserColumns {
  static final Table<UserRow> TABLE =
      new Table<>(
          List.of(
              new Column<>("id", row -> Value.of(row.id())),
              new Column<>("userPrincipalName", row -> Value.of(row.userPrincipalName())),
              new Column<>("displayName", row -> Value.of(row.displayName())),
              new Column<>("accountEnabled", row -> Value.of(row.accountEnabled())),
              new Column<>("userType", row -> Value.of(row.userType())),
              new Column<>("admin", row -> Value.of(row.admin())),
              new Column<>("roles", row -> Value.of(row.roles())),
              new Column<>("eligibleRoles", row -> Value.of(row.eligibleRoles())),
              new Column<>("verdict", row -> Value.of(row.verdict().name())),
              new Column<>("onlyFromManagedDevices", row -> Value.of(row.onlyManaged())),
              new Column<>("mfaEnabled", row -> Value.truth(row.mfaEnabled())),
              new Column<>("perUserMfaState", row -> Value.text(row.perUserMfa())),
              new Column<>("isMfaRegistered", row -> Value.truth(row.registered())),
              new Column<>("isMfaCapable", row -> Value.truth(row.capable())),
              new Column<>(
                  "methodsRegistered",
                  row -> row.methods().map(Value::of).orElseGet(Value.None::new)),
              new Column<>("lastSignIn", row -> Value.time(row.lastSignIn()))));

  private UserColumns() {}
}
