package dev.twofold.engine.meaning;

import static dev.twofold.engine.meaning.Given.MFA;
import static dev.twofold.engine.meaning.Given.MFA_OR_OPEN;
import static dev.twofold.engine.meaning.Given.OPEN;
import static dev.twofold.engine.meaning.Given.comingFrom;
import static dev.twofold.engine.meaning.Given.federated;
import static dev.twofold.engine.meaning.Given.intranet;
import static dev.twofold.engine.meaning.Given.ip;
import static dev.twofold.engine.meaning.Given.locations;
import static dev.twofold.engine.meaning.Given.member;
import static dev.twofold.engine.meaning.Given.mfaTrustedIps;
import static dev.twofold.engine.meaning.Given.outcomes;
import static dev.twofold.engine.meaning.Given.tenant;
import static dev.twofold.engine.meaning.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.LocationCondition;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.CrossTenantAccess;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LocationsTest {
  private static final LocationSelection TRUSTED = new LocationSelection(false, true, Set.of());
  private static final NamedLocation HQ = ip("hq", true, "203.0.113.0/24");
  private static final NamedLocation CAFE = ip("cafe", false, "198.51.100.0/24", "2001:db8::/32");

  @Test
  @DisplayName("CA-801, CA-812: a location is its addresses, of either version")
  void addresses() {
    assertThat(include(ids("CAFE"), comingFrom("198.51.100.7"))).isEqualTo(MFA);
    assertThat(include(ids("cafe"), comingFrom("2001:db8::7"))).isEqualTo(MFA);
    assertThat(include(ids("cafe"), comingFrom("203.0.113.7"))).isEqualTo(OPEN);
    assertThat(include(ids("cafe", "hq"), comingFrom("203.0.113.7"))).isEqualTo(MFA);
    assertThat(include(LocationSelection.anywhere(), comingFrom("192.0.2.1"))).isEqualTo(MFA);
  }

  @Test
  @DisplayName("CA-802: exclude wins")
  void excludeWins() {
    assertThat(exclude(ids("hq"), comingFrom("203.0.113.7"))).isEqualTo(OPEN);
    assertThat(exclude(ids("hq"), comingFrom("198.51.100.7"))).isEqualTo(MFA);
    assertThat(outcomes(locate(policy(ids("hq"), ids("hq"))), member(), comingFrom("203.0.113.7")))
        .isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-207: an id that is not there is nowhere, unless the list was not read")
  void unknownIds() {
    Tenant unread =
        with(
            tenant(policy(LocationSelection.anywhere(), ids("gone"))),
            new NamedLocations(Map.of(), Optional.of("namedLocations"), Optional.empty()));

    assertThat(exclude(ids("gone"), comingFrom("203.0.113.7"))).isEqualTo(MFA);
    assertThat(outcomes(unread, member(), comingFrom("203.0.113.7"))).isEqualTo(MFA_OR_OPEN);
  }

  @Test
  @DisplayName("CA-801, CA-803, CA-813: all trusted locations are trusted ones and MFA trusted IPs")
  void allTrusted() {
    Tenant withMfaIps =
        with(locate(policy(LocationSelection.anywhere(), TRUSTED)), mfaTrustedIps("192.0.2.0/24"));

    assertThat(outcomes(withMfaIps, member(), comingFrom("203.0.113.7"))).isEqualTo(OPEN);
    assertThat(outcomes(withMfaIps, member(), comingFrom("192.0.2.7"))).isEqualTo(OPEN);
    assertThat(outcomes(withMfaIps, member(), comingFrom("198.51.100.7"))).isEqualTo(MFA);
    assertThat(exclude(TRUSTED, comingFrom("192.0.2.7"))).isEqualTo(MFA);
  }

  @Test
  @DisplayName("CA-803: the id of the MFA trusted IPs")
  void mfaTrustedIpsById() {
    ConditionalAccessPolicy policy =
        policy(LocationSelection.anywhere(), ids(NamedLocations.MFA_TRUSTED_IPS));
    Tenant known = with(tenant(policy), mfaTrustedIps("192.0.2.0/24"));
    Tenant unread =
        with(tenant(policy), new Settings(Fact.unread("settings"), false, true, true, false));

    assertThat(outcomes(known, member(), comingFrom("192.0.2.7"))).isEqualTo(OPEN);
    assertThat(outcomes(known, member(), comingFrom("203.0.113.7"))).isEqualTo(MFA);
    assertThat(outcomes(unread, member(), comingFrom("203.0.113.7"))).isEqualTo(MFA_OR_OPEN);
  }

  @Test
  @DisplayName("CA-806, CA-807: countries by address, and what maps to none")
  void countries() {
    assertThat(inCountry(false, at(Optional.of("FR"), Optional.empty()))).isEqualTo(MFA);
    assertThat(inCountry(false, at(Optional.of("DE"), Optional.empty()))).isEqualTo(OPEN);
    assertThat(inCountry(false, at(Optional.empty(), Optional.of("FR")))).isEqualTo(OPEN);
    assertThat(inCountry(true, at(Optional.empty(), Optional.empty()))).isEqualTo(MFA);
  }

  @Test
  @DisplayName("CA-806, CA-808: countries by the Authenticator's position")
  void positions() {
    NamedLocation gps = country(NamedLocation.Lookup.AUTHENTICATOR_APP_GPS, false);

    assertThat(include(gps, at(Optional.empty(), Optional.of("FR")))).isEqualTo(MFA);
    assertThat(include(gps, at(Optional.of("FR"), Optional.empty()))).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-810: the compliant network, which may be trusted")
  void compliantNetwork() {
    NamedLocation trusted = new NamedLocation.CompliantNetwork("cn", "Compliant", true);
    NamedLocation other = new NamedLocation.CompliantNetwork("cn", "Compliant", false);
    Network through =
        new Network(IpAddress.parse("192.0.2.1"), Optional.empty(), Optional.empty(), true, false);

    assertThat(include(trusted, through)).isEqualTo(MFA);
    assertThat(excludeTrusted(trusted, comingFrom(through))).isEqualTo(OPEN);
    assertThat(excludeTrusted(other, comingFrom(through))).isEqualTo(MFA);
    assertThat(excludeTrusted(trusted, comingFrom("192.0.2.1"))).isEqualTo(MFA);
  }

  @Test
  @DisplayName("CA-804: the intranet claim counts as trusted where the setting is on")
  void intranetClaim() {
    assertThat(outcomes(skipping(true, federated("contoso.com")), member(), comingFrom(intranet())))
        .isEqualTo(OPEN);
    assertThat(
            outcomes(skipping(false, federated("contoso.com")), member(), comingFrom(intranet())))
        .isEqualTo(MFA);
  }

  @Test
  @DisplayName("GR-12: unread federated domains, only where the claim counts")
  void unreadFederation() {
    Directory unread =
        new Directory(
            Map.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            Fact.unread("domains"),
            Fact.known(CrossTenantAccess.none()));

    assertThat(outcomes(skipping(true, unread), member(), comingFrom(intranet())))
        .isEqualTo(MFA_OR_OPEN);
    assertThat(outcomes(skipping(false, unread), member(), comingFrom(intranet()))).isEqualTo(MFA);
    assertThat(outcomes(skipping(true, unread), member(), comingFrom("192.0.2.1"))).isEqualTo(MFA);
  }

  @Test
  @DisplayName("GR-12: unread trusted locations, and ones that were not understood")
  void unreadLocations() {
    NamedLocations unreadTrusted =
        new NamedLocations(Map.of(), Optional.empty(), Optional.of("namedLocations"));
    ConditionalAccessPolicy policy = policy(LocationSelection.anywhere(), TRUSTED);

    assertThat(outcomes(with(tenant(policy), unreadTrusted), member(), comingFrom("192.0.2.1")))
        .isEqualTo(MFA_OR_OPEN);
    assertThat(
            excludeTrusted(new NamedLocation.Unreadable("x", "X", true), comingFrom("192.0.2.1")))
        .isEqualTo(MFA_OR_OPEN);
    assertThat(
            excludeTrusted(new NamedLocation.Unreadable("x", "X", false), comingFrom("192.0.2.1")))
        .isEqualTo(MFA);
    assertThat(include(new NamedLocation.Unreadable("x", "X", false), Given.network("192.0.2.1")))
        .isEqualTo(MFA_OR_OPEN);
  }

  private static Set<Outcome> inCountry(boolean unknown, Network network) {
    return include(country(NamedLocation.Lookup.CLIENT_IP_ADDRESS, unknown), network);
  }

  private static NamedLocation country(NamedLocation.Lookup lookup, boolean unknown) {
    return new NamedLocation.Country("c", "Home", Set.of("FR", "BE"), lookup, unknown);
  }

  private static Network at(Optional<String> country, Optional<String> gpsCountry) {
    return new Network(IpAddress.parse("192.0.2.1"), country, gpsCountry, false, false);
  }

  private static Set<Outcome> include(NamedLocation location, Network network) {
    Tenant tenant = tenant(policy(ids(location.id()), LocationSelection.nowhere()));
    return outcomes(with(tenant, locations(location)), member(), comingFrom(network));
  }

  private static Set<Outcome> excludeTrusted(NamedLocation location, SignIn signIn) {
    Tenant tenant = tenant(policy(LocationSelection.anywhere(), TRUSTED));
    return outcomes(with(tenant, locations(location)), member(), signIn);
  }

  private static Set<Outcome> include(LocationSelection include, SignIn signIn) {
    return outcomes(locate(policy(include, LocationSelection.nowhere())), member(), signIn);
  }

  private static Set<Outcome> exclude(LocationSelection exclude, SignIn signIn) {
    return outcomes(locate(policy(LocationSelection.anywhere(), exclude)), member(), signIn);
  }

  private static Tenant skipping(boolean skip, Directory directory) {
    Tenant tenant = tenant(policy(LocationSelection.anywhere(), TRUSTED));
    Settings settings = new Settings(Fact.known(List.of()), skip, true, true, false);
    return with(with(tenant, settings), directory);
  }

  private static Tenant locate(ConditionalAccessPolicy policy) {
    return with(tenant(policy), locations(HQ, CAFE));
  }

  private static LocationSelection ids(String... ids) {
    return new LocationSelection(false, false, Set.of(ids));
  }

  private static ConditionalAccessPolicy policy(
      LocationSelection include, LocationSelection exclude) {
    return Given.policy(p -> p.locations(Optional.of(new LocationCondition(include, exclude))));
  }
}
