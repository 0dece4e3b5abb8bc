package dev.twofold.engine.proof;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.directory.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places that a selection of locations stands for (mfa-semantics section 1.8), each about one
 * dimension of the space. A selection matches where one of its places does.
 */
final class Locations {

  /** A place that one dimension decides. */
  sealed interface Place {}

  /** Addresses. */
  record Addresses(List<AddressRange> ranges) implements Place {}

  /** Countries, by address or by position. */
  record Countries(NamedLocation.Country location) implements Place {
    boolean matches(Optional<String> country) {
      return country.map(location.countries()::contains).orElse(location.includeUnknown());
    }
  }

  /** The compliant network. */
  record CompliantNetwork() implements Place {}

  /** The intranet claim of a federated user. */
  record Intranet() implements Place {}

  /**
   * A place that could not be read.
   *
   * @param version4Only whether it can only be IPv4 addresses
   */
  record Unread(String key, String needs, boolean version4Only) implements Place {}

  private static final String COLLECTION = "identity/conditionalAccess/namedLocations";

  private final NamedLocations named;
  private final Settings settings;

  Locations(NamedLocations named, Settings settings) {
    this.named = named;
    this.settings = settings;
  }

  /** The ranges of every named location, for the choice of an address outside of all. */
  List<AddressRange> everyRange() {
    List<AddressRange> ranges = new ArrayList<>(settings.mfaTrustedIps().orElse(List.of()));
    for (NamedLocation location : named.byId().values()) {
      if (location instanceof NamedLocation.Ip ip) {
        ranges.addAll(ip.ranges());
      }
    }
    return ranges;
  }

  /** The places of a selection; {@code all} is left to the caller. */
  List<Place> places(LocationSelection selection) {
    List<Place> places = new ArrayList<>();
    if (selection.allTrusted()) {
      addTrusted(places);
    }
    selection.ids().stream().sorted().forEach(id -> places.add(place(id)));
    return places;
  }

  /** The addresses that skip per-user MFA (PU-07). */
  Place mfaTrustedIps() {
    return switch (settings.mfaTrustedIps()) {
      case Fact.Known<List<AddressRange>>(List<AddressRange> ranges) -> new Addresses(ranges);
      case Fact.Unread<List<AddressRange>>(String needs) ->
          new Unread("mfaTrustedIps", needs, true); // CA-803
    };
  }

  private void addTrusted(List<Place> places) {
    places.add(mfaTrustedIps());
    named.byId().values().stream()
        .filter(Locations::mayBeTrusted)
        .map(this::place)
        .forEach(places::add);
    if (settings.skipMfaForFederatedOnIntranet()) {
      places.add(new Intranet()); // CA-804
    }
    named
        .unreadTrusted()
        .ifPresent(needs -> places.add(new Unread("trustedLocations", needs, false)));
  }

  private static boolean mayBeTrusted(NamedLocation location) {
    return switch (location) {
      case NamedLocation.Ip ip -> ip.trusted();
      case NamedLocation.CompliantNetwork network -> network.trusted();
      case NamedLocation.Unreadable unreadable -> unreadable.mayBeTrusted();
      case NamedLocation.Country _ -> false; // CA-809
    };
  }

  private Place place(String id) {
    if (id.equals(NamedLocations.MFA_TRUSTED_IPS)) {
      return mfaTrustedIps();
    }
    NamedLocation location = named.byId().get(id);
    if (location != null) {
      return place(location);
    }
    return named
        .unreadIds()
        .<Place>map(needs -> new Unread("location " + id, needs, false))
        .orElseGet(() -> new Addresses(List.of()));
  }

  private Place place(NamedLocation location) {
    return switch (location) {
      case NamedLocation.Ip ip -> new Addresses(ip.ranges());
      case NamedLocation.Country country -> new Countries(country);
      case NamedLocation.CompliantNetwork _ -> new CompliantNetwork();
      case NamedLocation.Unreadable(String id, String _, boolean _) ->
          new Unread("location " + id, COLLECTION, false);
    };
  }
}
