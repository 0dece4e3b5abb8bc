package dev.twofold.snapshot;

import java.time.Instant;
import java.util.Optional;

/**
 * Which tenant a snapshot is of.
 *
 * @param id the tenant id
 * @param displayName the tenant's name
 * @param takenAt when it was read
 */
public record TenantInfo(
    Optional<String> id, Optional<String> displayName, Optional<Instant> takenAt) {}
