package dev.twofold.snapshot;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.directory.Fact;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code settings.json}: what no API tells and a person stated. */
final class SettingsReader {
  private static final String TRUSTED_IPS = "mfaTrustedIps";
  private static final Set<String> KEYS =
      Set.of(
          "mfatrustedips",
          "skipmfaforfederatedonintranet",
          "apppasswordsallowed",
          "baselinescopesenforced",
          "compliantnetworksignalling");

  private SettingsReader() {}

  static Settings read(Catalog catalog) {
    Optional<Element> json = catalog.single(CollectionPaths.SETTINGS);
    if (catalog.isKnownUnread(CollectionPaths.SETTINGS)) {
      return withTrustedIps(Settings.assumed(), Fact.unread(CollectionPaths.SETTINGS));
    }
    return json.map(SettingsReader::read).orElseGet(Settings::assumed);
  }

  private static Settings withTrustedIps(Settings settings, Fact<List<AddressRange>> trustedIps) {
    return new Settings(
        trustedIps,
        settings.skipMfaForFederatedOnIntranet(),
        settings.appPasswordsAllowed(),
        settings.baselineScopesEnforced(),
        settings.compliantNetworkSignalling());
  }

  private static Settings read(Element json) {
    reportUnknownKeys(json);
    Settings assumed = Settings.assumed();
    return new Settings(
        trustedIps(json),
        json.flag("skipMfaForFederatedOnIntranet").orElse(assumed.skipMfaForFederatedOnIntranet()),
        json.flag("appPasswordsAllowed").orElse(assumed.appPasswordsAllowed()),
        json.flag("baselineScopesEnforced").orElse(assumed.baselineScopesEnforced()),
        json.flag("compliantNetworkSignalling").orElse(assumed.compliantNetworkSignalling()));
  }

  private static void reportUnknownKeys(Element json) {
    for (String key : json.keys()) {
      if (!key.startsWith("@") && !KEYS.contains(key.toLowerCase(Locale.ROOT))) {
        json.report("unknownSetting", key, "No setting has this name: it is ignored.");
      }
    }
  }

  /** Addresses that are not understood may be any, so that the whole list is unknown then. */
  private static Fact<List<AddressRange>> trustedIps(Element json) {
    List<AddressRange> ranges = new ArrayList<>();
    boolean understood = json.get(TRUSTED_IPS).filter(Element::isObject).isEmpty();
    for (String text : json.words(TRUSTED_IPS)) {
      try {
        ranges.add(AddressRange.parse(text));
      } catch (IllegalArgumentException problem) {
        json.report("unknownValue", TRUSTED_IPS, "%s.".formatted(problem.getMessage()));
        understood = false;
      }
    }
    return understood ? Fact.known(List.copyOf(ranges)) : Fact.unread(CollectionPaths.SETTINGS);
  }
}
