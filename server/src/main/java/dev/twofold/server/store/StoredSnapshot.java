package dev.twofold.server.store;

import java.time.Instant;

/**
 * A snapshot in the database.
 *
 * @param number its number; later snapshots have greater ones
 * @param tenantNo the customer's number
 * @param takenAt when it was taken
 */
public record StoredSnapshot(long number, int tenantNo, Instant takenAt) {}
