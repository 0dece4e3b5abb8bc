package dev.twofold.server.roster;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sums over customers.
 *
 * @param customers how many
 * @param read how many of them have figures
 * @param withoutRegistration of how many the registration for MFA could not be read
 * @param waiting how many wait to be read
 * @param reading how many are being read
 * @param failed of how many the last attempt failed
 * @param totalUsers all users, guests and disabled accounts too
 * @param disabled disabled accounts
 * @param admins admins
 * @param adminsWithMfa admins with MFA enabled
 * @param nonAdminsWithMfa the others with MFA enabled
 * @param always users with the verdict ALWAYS
 * @param oldest when the oldest of the figures were taken; empty: there are none
 * @param newest when the newest were
 */
public record Totals(
    int customers,
    int read,
    int withoutRegistration,
    int waiting,
    int reading,
    int failed,
    long totalUsers,
    long disabled,
    long admins,
    long adminsWithMfa,
    long nonAdminsWithMfa,
    long always,
    Optional<Instant> oldest,
    Optional<Instant> newest) {

  /** Who is no admin. */
  public long nonAdmins() {
    return totalUsers - admins;
  }

  /** Users with MFA enabled, admins or not. */
  public long withMfa() {
    return adminsWithMfa + nonAdminsWithMfa;
  }

  /** True while customers are being read or wait for it. */
  public boolean isUnderWay() {
    return waiting > 0 || reading > 0;
  }

  /** The sums over these. */
  public static Totals of(Stream<RosterCustomer> customers) {
    Sum sum = new Sum();
    customers.forEach(sum::add);
    return sum.totals();
  }

  private static final class Sum {
    private int customers;
    private int read;
    private int withoutRegistration;
    private int waiting;
    private int reading;
    private int failed;
    private long totalUsers;
    private long disabled;
    private long admins;
    private long adminsWithMfa;
    private long nonAdminsWithMfa;
    private long always;
    private Instant oldest = Instant.MAX;
    private Instant newest = Instant.MIN;

    void add(RosterCustomer customer) {
      customers++;
      switch (customer.attempt().state()) {
        case WAITING -> waiting++;
        case READING -> reading++;
        case FAILED -> failed++;
        case READ, PARTIAL -> {}
      }
      if (customer.figures().isPresent()) {
        add(customer.figures().get());
      }
    }

    private void add(RosterFigures figures) {
      read++;
      if (figures.registration() != RosterFigures.Registration.READ) {
        withoutRegistration++;
      }
      totalUsers += figures.users().total();
      disabled += figures.users().disabled();
      admins += figures.users().admins();
      adminsWithMfa += figures.users().adminsWithMfa();
      nonAdminsWithMfa += figures.users().nonAdminsWithMfa();
      always += figures.verdicts().always();
      if (figures.takenAt().isBefore(oldest)) {
        oldest = figures.takenAt();
      }
      if (figures.takenAt().isAfter(newest)) {
        newest = figures.takenAt();
      }
    }

    Totals totals() {
      return new Totals(
          customers,
          read,
          withoutRegistration,
          waiting,
          reading,
          failed,
          totalUsers,
          disabled,
          admins,
          adminsWithMfa,
          nonAdminsWithMfa,
          always,
          read == 0 ? Optional.empty() : Optional.of(oldest),
          read == 0 ? Optional.empty() : Optional.of(newest));
    }
  }
}
