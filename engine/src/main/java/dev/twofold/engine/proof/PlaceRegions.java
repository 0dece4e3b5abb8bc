package dev.twofold.engine.proof;

import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocation.Lookup;
import dev.twofold.engine.signin.AtomSet;
import dev.twofold.engine.signin.Box;
import dev.twofold.engine.signin.Region;
import dev.twofold.engine.signin.SignInSpace;

/** Turns places into the region of sign-ins that come from there. */
final class PlaceRegions {
  private final SignInSpace space;
  private final Locations locations;
  private final FactSides facts;
  private final Box whole;

  PlaceRegions(SignInSpace space, Locations locations, FactSides facts) {
    this.space = space;
    this.locations = locations;
    this.facts = facts;
    this.whole = space.whole();
  }

  /** The sign-ins from any place of the selection; {@code all} is left to the caller. */
  Region of(LocationSelection selection) {
    Region region = Region.empty();
    for (Locations.Place place : locations.places(selection)) {
      region = region.or(Region.of(box(place)));
    }
    return region;
  }

  /** The sign-ins from the MFA trusted IPs. */
  Region mfaTrustedIps() {
    return Region.of(box(locations.mfaTrustedIps()));
  }

  private Box box(Locations.Place place) {
    return switch (place) {
      case Locations.Addresses(var ranges) ->
          whole.within(
              space.address().index(),
              space
                  .address()
                  .where(address -> ranges.stream().anyMatch(range -> range.contains(address))));
      case Locations.Countries countries -> box(countries);
      case Locations.CompliantNetwork _ ->
          whole.within(
              space.compliantNetwork().index(), space.compliantNetwork().where(inside -> inside));
      case Locations.Intranet _ ->
          whole.within(space.intranet().index(), space.intranet().where(inside -> inside));
      case Locations.Unread unread -> box(unread);
    };
  }

  private Box box(Locations.Countries countries) {
    return countries.location().lookup() == Lookup.CLIENT_IP_ADDRESS
        ? whole.within(space.country().index(), space.country().where(countries::matches))
        : whole.within(space.gpsCountry().index(), space.gpsCountry().where(countries::matches));
  }

  private Box box(Locations.Unread unread) {
    Box anywhere = whole.within(facts.dimension(unread.key()), facts.yes());
    AtomSet version4 = space.address().where(address -> !address.version6());
    return unread.version4Only() ? anywhere.within(space.address().index(), version4) : anywhere;
  }
}
