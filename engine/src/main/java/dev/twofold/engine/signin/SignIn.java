package dev.twofold.engine.signin;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TransferMethod;

/**
 * One fully specified sign-in of a user (mfa-semantics V-01), in the terms of Graph's What-If
 * request.
 *
 * @param audience what a token is asked for
 * @param clientApp the client app type
 * @param flow the authentication flow
 * @param signInRisk the sign-in risk
 * @param userRisk the user risk
 * @param insiderRisk the insider risk
 * @param device the device
 * @param network where it comes from
 * @param platform the platform that the client claims
 */
public record SignIn(
    Audience audience,
    ClientAppType clientApp,
    TransferMethod flow,
    RiskLevel signInRisk,
    RiskLevel userRisk,
    InsiderRiskLevel insiderRisk,
    Device device,
    Network network,
    DevicePlatform platform) {}
