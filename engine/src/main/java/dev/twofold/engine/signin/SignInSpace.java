package dev.twofold.engine.signin;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The space of sign-ins of one tenant (mfa-semantics appendix A): its dimensions in the order in
 * which a witness prefers to be ordinary, cut into the atoms that the tenant's policies can tell
 * apart.
 *
 * <p>Facts that could not be read are dimensions too, at the end: a policy that depends on one
 * covers only one side of it.
 *
 * @param audience what a token is asked for
 * @param clientApp the client app type
 * @param flow the authentication flow
 * @param signInRisk the sign-in risk
 * @param userRisk the user risk
 * @param insiderRisk the insider risk
 * @param trust how the device is joined; empty for an unregistered one, whose other device
 *     dimensions mean nothing (CA-A04)
 * @param compliant whether the device is compliant
 * @param deviceProperties the further device properties that filters compare
 * @param address the address
 * @param country the country of the address; empty where it maps to none
 * @param gpsCountry the country of the Authenticator's position; empty where it is not shared
 * @param compliantNetwork whether it comes through the compliant network
 * @param intranet whether it carries the intranet claim
 * @param platform the platform
 * @param facts the facts that could not be read
 */
public record SignInSpace(
    Dimension<Audience> audience,
    Dimension<ClientAppType> clientApp,
    Dimension<TransferMethod> flow,
    Dimension<RiskLevel> signInRisk,
    Dimension<RiskLevel> userRisk,
    Dimension<InsiderRiskLevel> insiderRisk,
    Dimension<Optional<TrustType>> trust,
    Dimension<Boolean> compliant,
    List<DevicePropertyDimension> deviceProperties,
    Dimension<IpAddress> address,
    Dimension<Optional<String>> country,
    Dimension<Optional<String>> gpsCountry,
    Dimension<Boolean> compliantNetwork,
    Dimension<Boolean> intranet,
    Dimension<DevicePlatform> platform,
    List<UnreadFact> facts) {

  public SignInSpace {
    deviceProperties = List.copyOf(deviceProperties);
    facts = List.copyOf(facts);
  }

  /** Every dimension, in order. */
  public List<Dimension<?>> dimensions() {
    List<Dimension<?>> all = new ArrayList<>();
    all.addAll(
        List.of(audience, clientApp, flow, signInRisk, userRisk, insiderRisk, trust, compliant));
    deviceProperties.forEach(property -> all.add(property.dimension()));
    all.addAll(List.of(address, country, gpsCountry, compliantNetwork, intranet, platform));
    facts.forEach(fact -> all.add(fact.dimension()));
    return all;
  }

  /** Every sign-in, with every value of the unread facts. */
  public Box whole() {
    return Box.whole(dimensions().stream().map(Dimension::size).toList());
  }
}
