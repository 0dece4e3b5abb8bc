package dev.twofold.server.customer.insight;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Microsoft's customerInsights say of a customer (mfa-semantics PC-13).
 *
 * @param readAt when they were read
 * @param admins admins with MFA enabled
 * @param nonAdmins other users with MFA enabled
 * @param totalUsers all users
 * @param securityDefaults the status of security defaults, in Microsoft's word
 * @param conditionalAccess the status of Conditional Access for MFA
 * @param perUserMfa the status of per-user MFA
 */
public record MicrosoftFigures(
    Instant readAt,
    OptionalLong admins,
    OptionalLong nonAdmins,
    OptionalLong totalUsers,
    Optional<String> securityDefaults,
    Optional<String> conditionalAccess,
    Optional<String> perUserMfa) {}
