package dev.twofold.engine.signin;

import dev.twofold.engine.access.IpAddress;
import java.util.Optional;

/**
 * Where a sign-in comes from, as Entra sees it (mfa-semantics CA-811).
 *
 * @param address the address
 * @param country the country that the address maps to; empty where it maps to none (CA-807)
 * @param gpsCountry the country of the Authenticator's position; empty where it is not shared
 *     (CA-808)
 * @param compliantNetwork whether it comes through the compliant network (CA-810)
 * @param insideCorporateNetwork whether it carries the intranet claim (CA-804)
 */
public record Network(
    IpAddress address,
    Optional<String> country,
    Optional<String> gpsCountry,
    boolean compliantNetwork,
    boolean insideCorporateNetwork) {}
