package dev.twofold.server.roster;

import java.util.Arrays;
import java.util.Optional;

/**
 * An order of customers.
 *
 * @param column what is compared
 * @param descending the greatest first; customers of whom it is not known are last either way
 */
public record RosterSort(Column column, boolean descending) {
  /** By name. */
  public static final RosterSort BY_NAME = new RosterSort(Column.NAME, false);

  /** The word in addresses: the column's, after a minus sign if descending. */
  public String word() {
    return (descending ? "-" : "") + column.word;
  }

  /** The order with this word. */
  public static Optional<RosterSort> named(String word) {
    boolean descending = word.startsWith("-");
    String name = descending ? word.substring(1) : word;
    return Arrays.stream(Column.values())
        .filter(column -> column.word.equals(name))
        .findFirst()
        .map(column -> new RosterSort(column, descending));
  }

  /** What customers can be ordered by. */
  public enum Column {
    /** The name, as the reader's language sorts. */
    NAME("name"),
    /** The share of admins with MFA enabled, then their number. */
    ADMINS("admins"),
    /** The same of the other users. */
    NON_ADMINS("non-admins"),
    /** All users. */
    USERS("users"),
    /** The share of users with the verdict ALWAYS, then the number of users. */
    ALWAYS("always"),
    /** The share of users of whom something demands MFA. */
    ENFORCED("enforced"),
    /** When it was last read. */
    READ("read"),
    /** When the last GDAP relationship ends. */
    GDAP("gdap");

    private final String word;

    Column(String word) {
      this.word = word;
    }

    /** The word in addresses. */
    public String word() {
      return word;
    }

    /** True where a first click on the heading asks for the greatest first. */
    public boolean greatestFirst() {
      return this == USERS || this == READ;
    }

    /**
     * A number that orders customers by this column, from 0 and below {@link Values#NOT_KNOWN}.
     * Names are not ordered by number.
     */
    long value(RosterCustomer customer) {
      return switch (this) {
        case NAME -> 0;
        case ADMINS ->
            Values.of(
                customer, it -> Values.share(it.users().adminsWithMfa(), it.users().admins()));
        case NON_ADMINS ->
            Values.of(
                customer,
                it -> Values.share(it.users().nonAdminsWithMfa(), it.users().nonAdmins()));
        case USERS -> Values.of(customer, it -> it.users().total());
        case ALWAYS ->
            Values.of(customer, it -> Values.share(it.verdicts().always(), it.users().total()));
        case ENFORCED ->
            Values.of(customer, it -> Values.share(Values.enforced(it), it.users().total()));
        case READ -> Values.of(customer, it -> Values.time(it.takenAt()));
        case GDAP ->
            switch (customer.gdap()) {
              case Gdap.NotKnown() -> Values.NOT_KNOWN;
              case Gdap.None() -> 0;
              case Gdap.Active(int _, var ends) -> Values.time(ends);
            };
      };
    }
  }
}
