package dev.twofold.snapshot.policy;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.NamedLocation;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.json.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a named location (CA-805 to CA-810); one that is not understood may be anywhere. */
public final class NamedLocationReader {
  private final Element json;
  private final String id;
  private final String displayName;
  private boolean understood = true;

  private NamedLocationReader(Element row) {
    Problems outer = row.problems();
    this.json = row.reportingTo((code, subject, message) -> problem(outer, code, subject, message));
    this.displayName = json.text("displayName").orElse("");
    this.id = json.text("id").map(Ids::canonical).orElse(displayName);
  }

  /** Reads one entry of the collection. */
  public static NamedLocation read(Element row) {
    return new NamedLocationReader(row).read();
  }

  private void problem(Problems outer, String code, String subject, String message) {
    understood = false;
    outer.report(code, subject, message);
  }

  private NamedLocation read() {
    NamedLocation location = byType(json.text("@odata.type").orElse(""));
    return understood ? location : unreadable();
  }

  private NamedLocation unreadable() {
    // Countries are never trusted (CA-809); of anything else the flag is believed if it is there.
    boolean mayBeTrusted =
        json.get("isTrusted")
            .map(flag -> !flag.node().asString().equalsIgnoreCase("false"))
            .orElse(false);
    return new NamedLocation.Unreadable(id, displayName, mayBeTrusted);
  }

  private NamedLocation byType(String type) {
    if (type.contains("compliantNetwork") || json.has("compliantNetworkType")) {
      return new NamedLocation.CompliantNetwork(id, displayName, trusted());
    }
    if (type.contains("countryNamedLocation") || json.has("countriesAndRegions")) {
      return country();
    }
    if (type.contains("ipNamedLocation") || json.has("ipRanges")) {
      return new NamedLocation.Ip(id, displayName, trusted(), ranges());
    }
    json.report("unknownValue", "@odata.type", "This kind of named location is not known.");
    return unreadable();
  }

  private boolean trusted() {
    return json.flag("isTrusted").orElse(false);
  }

  private NamedLocation country() {
    Set<String> countries =
        json.flags("countriesAndRegions").stream()
            .map(code -> code.toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    boolean unknown = json.flag("includeUnknownCountriesAndRegions").orElse(false);
    return new NamedLocation.Country(id, displayName, countries, lookup(), unknown);
  }

  private NamedLocation.Lookup lookup() {
    String word = json.text("countryLookupMethod").orElse("clientIpAddress");
    if (word.equalsIgnoreCase("authenticatorAppGps")) {
      return NamedLocation.Lookup.AUTHENTICATOR_APP_GPS;
    }
    if (!word.equalsIgnoreCase("clientIpAddress")) {
      Words.unknown(word, json, "countryLookupMethod");
    }
    return NamedLocation.Lookup.CLIENT_IP_ADDRESS;
  }

  private List<AddressRange> ranges() {
    List<AddressRange> ranges = new ArrayList<>();
    json.get("ipRanges").stream()
        .flatMap(Element::each)
        .flatMap(NamedLocationReader::addresses)
        .forEach(text -> range(text).ifPresent(ranges::add));
    return ranges;
  }

  /** A range is an object with {@code cidrAddress}; some tools write the text alone. */
  private static Stream<String> addresses(Element range) {
    return range.isObject()
        ? range.text("cidrAddress").stream()
        : Stream.of(range.node().asString().split(",", -1));
  }

  private Optional<AddressRange> range(String text) {
    try {
      return Optional.of(AddressRange.parse(text));
    } catch (IllegalArgumentException problem) {
      json.report("unknownValue", "ipRanges", "%s.".formatted(problem.getMessage()));
      return Optional.empty();
    }
  }
}
