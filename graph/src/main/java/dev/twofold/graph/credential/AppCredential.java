package dev.twofold.graph.credential;

import java.util.Optional;

/**
 * The credential of our app.
 *
 * @param clientId the app's id, a GUID
 * @param tenantId the partner's tenant, or the only one, where the credential names it
 * @param proof how the app proves itself
 * @param refreshTokens the refresh token of a partner user, where the app acts for one (graph-api
 *     part 2, Secure Application Model); without it the app acts for itself
 */
public record AppCredential(
    String clientId,
    Optional<String> tenantId,
    Proof proof,
    Optional<RefreshTokenStore> refreshTokens) {}
