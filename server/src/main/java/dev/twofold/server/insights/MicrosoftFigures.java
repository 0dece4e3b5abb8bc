package dev.twofold.server.insights;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Microsoft's customerInsights say of a customer (graph-api part 4).
 *
 * @param readAt when they were read
 * @param compliantAdmins admins who comply
 * @param compliantNonAdmins other users who comply
 * @param totalUsers all users
 * @param securityDefaults Microsoft's word for the state
 * @param conditionalAccess the same of policies that require MFA
 * @param perUserMfa the same of per-user MFA
 */
public record MicrosoftFigures(
    Instant readAt,
    OptionalLong compliantAdmins,
    OptionalLong compliantNonAdmins,
    OptionalLong totalUsers,
    Optional<String> securityDefaults,
    Optional<String> conditionalAccess,
    Optional<String> perUserMfa) {}
