package dev.twofold.snapshot.policy;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterParser;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.LocationCondition;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.PlatformCondition;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.snapshot.json.Element;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the conditions of a policy on the sign-in; one that is not configured matches all. */
final class ConditionsReader {
  private final Element conditions;
  private final Lookups lookups;

  ConditionsReader(Element conditions, Lookups lookups) {
    this.conditions = conditions;
    this.lookups = lookups;
  }

  /** CA-601 to CA-603, CA-611. */
  Set<ClientAppType> clientApps() {
    List<String> words = conditions.flags("clientAppTypes");
    if (words.isEmpty()) {
      conditions.report(
          "emptyClientAppTypes", "clientAppTypes", "No client app types are given: read as all.");
    }
    if (words.isEmpty() || Words.has(words, "all")) {
      return EnumSet.allOf(ClientAppType.class);
    }
    List<String> modern =
        words.stream()
            .map(word -> word.equalsIgnoreCase("easSupported") ? "exchangeActiveSync" : word)
            .toList();
    return Words.included(
        ClientAppType.class, ClientAppType::graphName, modern, conditions, "clientAppTypes");
  }

  /** CA-701 to CA-706. */
  Optional<PlatformCondition> platforms() {
    return conditions.object("platforms").flatMap(ConditionsReader::platforms);
  }

  private static Optional<PlatformCondition> platforms(Element json) {
    List<String> include = json.flags("includePlatforms");
    List<String> exclude = json.flags("excludePlatforms");
    if (include.isEmpty() && exclude.isEmpty()) {
      return Optional.empty();
    }
    List<String> included = include.isEmpty() ? List.of("all") : include;
    boolean allKnown = included.stream().allMatch(ConditionsReader::isPlatform);
    return Optional.of(
        new PlatformCondition(
            platforms(
                allKnown ? included : reportedAsAll(included, json), json, "includePlatforms"),
            platforms(exclude, json, "excludePlatforms")));
  }

  private static boolean isPlatform(String word) {
    return word.equalsIgnoreCase("all")
        || Words.find(DevicePlatform.class, DevicePlatform::graphName, word).isPresent();
  }

  /** A platform that we don't know may be any (see {@link Words#included}). */
  private static List<String> reportedAsAll(List<String> words, Element json) {
    platforms(words, json, "includePlatforms");
    return List.of("all");
  }

  /** The unknown platform has no name; only {@code all} matches it (CA-703). */
  private static Set<DevicePlatform> platforms(List<String> words, Element json, String key) {
    if (Words.has(words, "all")) {
      return EnumSet.allOf(DevicePlatform.class);
    }
    Set<DevicePlatform> platforms =
        Words.known(DevicePlatform.class, DevicePlatform::graphName, words, json, key);
    if (platforms.remove(DevicePlatform.UNKNOWN)) {
      Words.unknown("unknown", json, key);
    }
    return platforms;
  }

  /** CA-801, CA-802. */
  Optional<LocationCondition> locations() {
    return conditions.object("locations").flatMap(this::locations);
  }

  private Optional<LocationCondition> locations(Element json) {
    List<String> include = json.words("includeLocations");
    List<String> exclude = json.words("excludeLocations");
    if (json.isListOfBlanks("includeLocations")) {
      Words.unknown("", json, "includeLocations");
    }
    if (include.isEmpty() && exclude.isEmpty()) {
      return Optional.empty();
    }
    LocationSelection included =
        include.isEmpty()
            ? LocationSelection.anywhere()
            : locations(include, json, "includeLocations");
    return Optional.of(
        new LocationCondition(included, locations(exclude, json, "excludeLocations")));
  }

  private LocationSelection locations(List<String> words, Element json, String key) {
    Set<String> ids =
        words.stream()
            .filter(word -> !Words.has(List.of("All", "AllTrusted", "None"), word))
            .map(word -> location(word, json, key))
            .collect(Collectors.toSet());
    return new LocationSelection(Words.has(words, "All"), Words.has(words, "AllTrusted"), ids);
  }

  private String location(String word, Element json, String key) {
    return word.equals(NamedLocations.MFA_TRUSTED_IPS)
        ? word
        : lookups.locations().resolve(word, json, key);
  }

  /** CA-901; {@code hidden} is none of our levels and matches nothing (CA-903). */
  Set<RiskLevel> risk(String key) {
    List<String> words = conditions.flags(key);
    List<String> levels = words.stream().filter(word -> !word.equalsIgnoreCase("hidden")).toList();
    return words.isEmpty()
        ? EnumSet.allOf(RiskLevel.class)
        : Words.included(RiskLevel.class, RiskLevel::graphName, levels, conditions, key);
  }

  /** CA-908. */
  Set<InsiderRiskLevel> insiderRisk() {
    List<String> words = conditions.flags("insiderRiskLevels");
    return words.isEmpty()
        ? EnumSet.allOf(InsiderRiskLevel.class)
        : Words.included(
            InsiderRiskLevel.class,
            InsiderRiskLevel::graphName,
            words,
            conditions,
            "insiderRiskLevels");
  }

  /** CA-B01, CA-B03. */
  Set<TransferMethod> flows() {
    return conditions
        .object("authenticationFlows")
        .map(ConditionsReader::flows)
        .orElseGet(() -> EnumSet.allOf(TransferMethod.class));
  }

  private static Set<TransferMethod> flows(Element json) {
    List<String> words =
        json.flags("transferMethods").stream()
            .filter(word -> !word.equalsIgnoreCase("none"))
            .toList();
    return words.isEmpty()
        ? EnumSet.allOf(TransferMethod.class)
        : Words.included(
            TransferMethod.class, TransferMethod::graphName, words, json, "transferMethods");
  }

  /** CA-A01, and the older device states (CA-A09). */
  Optional<DeviceFilter> devices() {
    Optional<DeviceFilter> filter =
        conditions
            .object("devices")
            .flatMap(devices -> devices.object("deviceFilter"))
            .flatMap(ConditionsReader::deviceFilter);
    Optional<DeviceFilter> states = deviceStates();
    if (filter.isPresent() && states.isPresent()) {
      conditions.report("notSupported", "devices", "A filter and device states can't be combined.");
    }
    return filter.or(() -> states);
  }

  private static Optional<DeviceFilter> deviceFilter(Element json) {
    return json.text("rule")
        .map(FilterParser::device)
        .map(rule -> new DeviceFilter(ResourcesReader.mode(json, rule), rule));
  }

  private Optional<DeviceFilter> deviceStates() {
    return DeviceStates.of(conditions, "deviceStates", "includeStates", "excludeStates")
        .or(() -> DeviceStates.of(conditions, "devices", "includeDevices", "excludeDevices"))
        .or(() ->
            DeviceStates.of(conditions, "devices", "includeDeviceStates", "excludeDeviceStates"));
  }

  /** Reports conditions that we have no meaning for. */
  void reportOthers() {
    for (String key : List.of("times", "clients")) {
      conditions
          .get(key)
          .filter(json -> !json.node().isEmpty())
          .ifPresent(
              _ -> conditions.report("notSupported", key, "This condition is not supported."));
    }
  }

  /** The old way to name compliant and hybrid joined devices. */
  private record DeviceStates(List<String> include, List<String> exclude) {

    static Optional<DeviceFilter> of(
        Element conditions, String part, String includeKey, String excludeKey) {
      return conditions.object(part).flatMap(json -> of(json, includeKey, excludeKey));
    }

    private static Optional<DeviceFilter> of(Element json, String includeKey, String excludeKey) {
      List<String> include =
          json.words(includeKey).stream().filter(word -> !word.equalsIgnoreCase("All")).toList();
      List<String> exclude = json.words(excludeKey);
      if (!include.isEmpty() && !exclude.isEmpty()) {
        json.report("notSupported", excludeKey, "Included and excluded device states at once.");
      }
      if (!include.isEmpty()) {
        return Optional.of(new DeviceFilter(FilterMode.INCLUDE, rule(include, json, includeKey)));
      }
      return exclude.isEmpty()
          ? Optional.empty()
          : Optional.of(new DeviceFilter(FilterMode.EXCLUDE, rule(exclude, json, excludeKey)));
    }

    private static FilterRule rule(List<String> states, Element json, String key) {
      String rule =
          states.stream()
              .map(state -> condition(state, json, key))
              .collect(Collectors.joining(" -or "));
      return FilterParser.device(rule);
    }

    private static String condition(String state, Element json, String key) {
      if (state.equalsIgnoreCase("Compliant")) {
        return "device.isCompliant -eq True";
      }
      if (!state.equalsIgnoreCase("DomainJoined")) {
        Words.unknown(state, json, key);
      }
      return "device.trustType -eq \"ServerAD\"";
    }
  }
}
