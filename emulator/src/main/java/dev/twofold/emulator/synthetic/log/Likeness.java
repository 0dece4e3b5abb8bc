package dev.twofold.emulator.synthetic.log;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.SignIn;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one tenant's configuration can tell apart. Users that are alike, and sign-ins that are
 * alike, become equal, so that what was judged of one holds for the other. Safe for many threads.
 */
final class Likeness {
  private static final String UNSEEN = "";

  private final Set<String> namedUsers;
  private final List<AddressRange> ranges;
  private final boolean countries;
  private final Map<BitSet, IpAddress> addresses = new ConcurrentHashMap<>();

  Likeness(Tenant tenant) {
    this.namedUsers =
        tenant.policies().orElse(List.of()).stream()
            .flatMap(Likeness::named)
            .map(id -> id.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.ranges =
        Stream.concat(
                tenant.namedLocations().byId().values().stream().flatMap(Likeness::ranges),
                tenant.settings().mfaTrustedIps().orElse(List.of()).stream())
            .toList();
    this.countries =
        tenant.namedLocations().byId().values().stream()
            .anyMatch(NamedLocation.Country.class::isInstance);
  }

  private static Stream<String> named(ConditionalAccessPolicy policy) {
    return Stream.concat(policy.include().users().stream(), policy.exclude().users().stream());
  }

  private static Stream<AddressRange> ranges(NamedLocation location) {
    return location instanceof NamedLocation.Ip ip ? ip.ranges().stream() : Stream.of();
  }

  /** The user without what no enforcer looks at. */
  User of(User user) {
    String id = user.id().toLowerCase(Locale.ROOT);
    return new User(
        namedUsers.contains(id) ? id : UNSEEN,
        user.domain().map("@"::concat).orElse(UNSEEN),
        UNSEEN,
        true,
        UNSEEN,
        user.kind(),
        user.home(),
        user.groups(),
        user.roles(),
        user.perUserMfa(),
        Fact.unread(UNSEEN));
  }

  /** The sign-in from the first address that was seen in the same locations. */
  SignIn of(SignIn signIn) {
    return new SignIn(
        signIn.audience(),
        signIn.clientApp(),
        signIn.flow(),
        signIn.signInRisk(),
        signIn.userRisk(),
        signIn.insiderRisk(),
        signIn.device(),
        of(signIn.network()),
        signIn.platform());
  }

  private Network of(Network network) {
    return new Network(
        addresses.computeIfAbsent(around(network.address()), _ -> network.address()),
        countries ? network.country() : Optional.empty(),
        countries ? network.gpsCountry() : Optional.empty(),
        network.compliantNetwork(),
        network.insideCorporateNetwork());
  }

  /** The ranges in which the address lies, by their places. */
  private BitSet around(IpAddress address) {
    BitSet around = new BitSet(ranges.size());
    for (int place = 0; place < ranges.size(); place++) {
      around.set(place, ranges.get(place).contains(address));
    }
    return around;
  }
}
