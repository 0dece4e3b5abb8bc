package dev.twofold.server.roster;

import java.time.LocalDate;

/**
 * The counts over all customers on a day, each with its last figures of that day or before.
 *
 * @param day the day, in UTC
 * @param customers how many were listed
 * @param customersRead how many of them had figures
 * @param totalUsers all users
 * @param admins admins
 * @param adminsWithMfa admins with MFA enabled
 * @param nonAdminsWithMfa the others with MFA enabled
 * @param always users with the verdict ALWAYS
 */
public record PartnerDay(
    LocalDate day,
    int customers,
    int customersRead,
    long totalUsers,
    long admins,
    long adminsWithMfa,
    long nonAdminsWithMfa,
    long always) {}
