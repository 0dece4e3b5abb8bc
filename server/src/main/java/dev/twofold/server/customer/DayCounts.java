package dev.twofold.server.customer;

import java.time.LocalDate;

/**
 * The counts of a customer on a day: those of the day's last snapshot.
 *
 * @param day the day, in UTC
 * @param totalUsers all users
 * @param withMfa users with MFA enabled
 * @param always users who need MFA at every sign-in
 * @param open users who can sign in with a password alone
 */
public record DayCounts(LocalDate day, int totalUsers, int withMfa, int always, int open) {}
