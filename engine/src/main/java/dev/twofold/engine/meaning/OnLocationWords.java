package dev.twofold.engine.meaning;

import dev.twofold.engine.access.LocationCondition;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.signin.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a sign-in's network does not match a policy, in words. */
final class OnLocationWords {
  private static final String MFA_TRUSTED_IPS = "MFA Trusted IPs";
  private static final String ALL_TRUSTED = "All trusted locations";

  private final Places places;

  OnLocationWords(Places places) {
    this.places = places;
  }

  /** The network is in this selection, which the policy excludes. */
  String excluded(LocationSelection selection, Network network) {
    if (selection.all()) {
      return "the policy excludes every location";
    }
    return excludedByName(selection, network)
        .or(() -> excludedAsTrusted(network))
        .orElseGet(() -> excludedAsPartOfTrusted(network));
  }

  private Optional<String> excludedByName(LocationSelection selection, Network network) {
    return selection.ids().stream()
        .filter(id -> places.isIn(id, network) == Answer.YES)
        .min(String.CASE_INSENSITIVE_ORDER)
        .map(id ->
            "%s is in %s, which the policy excludes"
                .formatted(subject(places.location(id), network), Words.quoted(nameOf(id))));
  }

  private Optional<String> excludedAsTrusted(Network network) {
    return places.known().stream()
        .filter(location -> Places.isInTrusted(location, network) == Answer.YES)
        .map(NamedLocation::displayName)
        .min(String.CASE_INSENSITIVE_ORDER)
        .map(name ->
            "%s is in %s, which is trusted, and the policy excludes trusted locations"
                .formatted(network.address(), Words.quoted(name)));
  }

  private String excludedAsPartOfTrusted(Network network) {
    return places.isInMfaTrustedIps(network) == Answer.YES
        ? "%s is in `%s`, and the policy excludes trusted locations"
            .formatted(network.address(), MFA_TRUSTED_IPS)
        : "the sign-in carries the intranet claim of a federated user, "
            + "and the policy excludes trusted locations";
  }

  /** The network is not in this selection, which the policy includes. */
  String notIncluded(LocationSelection selection, Network network) {
    List<String> names = names(selection);
    if (names.isEmpty()) {
      return "the policy includes no location";
    }
    return names.size() == 1
        ? "%s is not in %s, the only location that the policy includes"
            .formatted(subject(selection, network), Words.names(names))
        : "%s is in none of the included locations %s"
            .formatted(subject(selection, network), Words.names(names));
  }

  /** Whether the network is in one of the condition's locations could not be read. */
  String unread(LocationCondition condition, Network network) {
    List<String> names =
        Stream.of(condition.include(), condition.exclude())
            .filter(selection -> !selection.all())
            .flatMap(selection -> unreadNames(selection, network))
            .distinct()
            .toList();
    return "whether %s is in %s could not be read".formatted(network.address(), Words.names(names));
  }

  private Stream<String> unreadNames(LocationSelection selection, Network network) {
    boolean trusted = selection.allTrusted() && places.isTrusted(network) == Answer.UNREAD;
    Stream<String> named =
        selection.ids().stream()
            .filter(id -> places.isIn(id, network) == Answer.UNREAD)
            .map(this::nameOf);
    return Stream.concat(trusted ? Stream.of(ALL_TRUSTED) : Stream.of(), named);
  }

  private List<String> names(LocationSelection selection) {
    List<String> names = new ArrayList<>(selection.ids().stream().map(this::nameOf).toList());
    if (selection.allTrusted()) {
      names.add(ALL_TRUSTED);
    }
    return names;
  }

  private String nameOf(String id) {
    return id.equals(NamedLocations.MFA_TRUSTED_IPS)
        ? MFA_TRUSTED_IPS
        : places.location(id).map(NamedLocation::displayName).orElse(id);
  }

  /** What is or is not in these locations: the address, with its country where that matters. */
  private String subject(LocationSelection selection, Network network) {
    Optional<NamedLocation> country =
        selection.ids().stream()
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .flatMap(id -> places.location(id).stream())
            .filter(NamedLocation.Country.class::isInstance)
            .findFirst();
    return subject(country, network);
  }

  private static String subject(Optional<NamedLocation> location, Network network) {
    return location
        .map(known -> subject(known, network))
        .orElseGet(() -> network.address().toString());
  }

  private static String subject(NamedLocation location, Network network) {
    return switch (location) {
      case NamedLocation.Country country ->
          subject(country, Places.place(country, network), network);
      case NamedLocation.Ip _, NamedLocation.CompliantNetwork _, NamedLocation.Unreadable _ ->
          network.address().toString();
    };
  }

  private static String subject(
      NamedLocation.Country location, Optional<String> country, Network network) {
    return switch (location.lookup()) {
      case CLIENT_IP_ADDRESS ->
          network.address() + country.map(" in "::concat).orElse(", which maps to no country,");
      case AUTHENTICATOR_APP_GPS ->
          country.map("a phone in "::concat).orElse("a phone that shares no position");
    };
  }
}
