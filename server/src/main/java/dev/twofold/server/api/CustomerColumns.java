package dev.twofold.server.api;

import dev.twofold.server.insights.MicrosoftFigures;
import dev.twofold.server.roster.Gdap;
import dev.twofold.server.roster.RosterAttempt;
import dev.twofold.server.roster.RosterCustomer;
import dev.twofold.server.roster.RosterFigures;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of a table of customers. */
final class CustomerColumns {
  static final Table<RosterCustomer> TABLE =
      new Table<>(
          Stream.of(customer(), figures(), enforcement(), access(), attempt(), microsoft())
              .flatMap(List::stream)
              .toList());

  private CustomerColumns() {}

  private static List<Column<RosterCustomer>> customer() {
    return List.of(
        new Column<>("tenantId", row -> Value.of(row.tenantId().toString())),
        new Column<>("displayName", row -> Value.of(row.name())),
        new Column<>("domain", row -> Value.text(row.domain())),
        figure("asOf", figures -> Value.of(figures.takenAt())));
  }

  private static List<Column<RosterCustomer>> figures() {
    return List.of(
        figure("totalUsers", it -> Value.of(it.users().total())),
        figure("disabledUsers", it -> Value.of(it.users().disabled())),
        figure("guests", it -> Value.of(it.users().guests())),
        figure("admins", it -> admins(it, it.users().admins())),
        figure("adminsWithMfa", it -> admins(it, it.users().adminsWithMfa())),
        figure("nonAdmins", it -> admins(it, it.users().nonAdmins())),
        figure("nonAdminsWithMfa", it -> admins(it, it.users().nonAdminsWithMfa())),
        figure("registrationUnknown", it -> Value.of(it.users().registrationUnknown())),
        figure("always", it -> Value.of(it.verdicts().always())),
        figure("conditionally", it -> Value.of(it.verdicts().conditionally())),
        figure("never", it -> Value.of(it.verdicts().never())),
        figure("blocked", it -> Value.of(it.verdicts().blocked())),
        figure("unknown", it -> Value.of(it.verdicts().unknown())),
        figure("adminsAlways", it -> admins(it, it.verdicts().adminsAlways())),
        figure("adminsOpen", it -> admins(it, it.verdicts().adminsOpen())));
  }

  /** A count of admins or of the others; empty where the roles could not be read. */
  private static Value admins(RosterFigures figures, int count) {
    return Value.of(figures.adminsKnown() ? OptionalInt.of(count) : OptionalInt.empty());
  }

  private static List<Column<RosterCustomer>> enforcement() {
    return List.of(
        figure("securityDefaults", it -> Value.truth(it.enforcement().securityDefaults())),
        figure("enabledPolicies", it -> Value.of(it.enforcement().policies())),
        figure("usersEnforcedByPolicy", it -> Value.of(it.enforcement().byPolicy())),
        figure("usersWithPerUserMfa", it -> Value.of(it.enforcement().perUser())),
        figure("entraP1", it -> Value.truth(it.entraP1())),
        figure("registration", it -> Value.of(it.registration().word())),
        figure("notRead", it -> Value.of(it.notRead())));
  }

  private static List<Column<RosterCustomer>> access() {
    return List.of(
        new Column<>("gdap", row -> Value.of(gdap(row.gdap()))),
        new Column<>("gdapEndsAt", row -> Value.time(ends(row.gdap()))));
  }

  private static List<Column<RosterCustomer>> attempt() {
    return List.of(
        new Column<>(
            "lastAttempt", row -> Value.of(row.attempt().state().name().toLowerCase(Locale.ROOT))),
        new Column<>("lastAttemptEndedAt", row -> Value.time(row.attempt().ended())),
        trouble("reason", RosterAttempt.Trouble::reason),
        trouble("code", RosterAttempt.Trouble::code),
        trouble("message", RosterAttempt.Trouble::message),
        trouble("fix", RosterAttempt.Trouble::fix));
  }

  private static List<Column<RosterCustomer>> microsoft() {
    return List.of(
        microsoft("microsoftReadAt", it -> Value.of(it.readAt())),
        microsoft("microsoftCompliantAdmins", it -> Value.of(it.compliantAdmins())),
        microsoft("microsoftCompliantNonAdmins", it -> Value.of(it.compliantNonAdmins())),
        microsoft("microsoftTotalUsers", it -> Value.of(it.totalUsers())));
  }

  private static Column<RosterCustomer> figure(String name, Function<RosterFigures, Value> value) {
    return new Column<>(name, row -> row.figures().map(value).orElseGet(Value.None::new));
  }

  private static Column<RosterCustomer> microsoft(
      String name, Function<MicrosoftFigures, Value> value) {
    return new Column<>(name, row -> row.microsoft().map(value).orElseGet(Value.None::new));
  }

  private static Column<RosterCustomer> trouble(
      String name, Function<RosterAttempt.Trouble, String> value) {
    return new Column<>(
        name,
        row -> Value.text(row.attempt().trouble().map(value).filter(text -> !text.isEmpty())));
  }

  private static String gdap(Gdap gdap) {
    return switch (gdap) {
      case Gdap.NotKnown() -> "notKnown";
      case Gdap.None() -> "none";
      case Gdap.Active _ -> "active";
    };
  }

  private static Optional<Instant> ends(Gdap gdap) {
    return switch (gdap) {
      case Gdap.Active(int _, Instant ends) -> Optional.of(ends);
      case Gdap.NotKnown(), Gdap.None() -> Optional.empty();
    };
  }
}
