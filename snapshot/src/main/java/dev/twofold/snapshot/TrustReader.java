package dev.twofold.snapshot;

import dev.twofold.engine.directory.CrossTenantAccess;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.InboundTrust;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.layout.Presence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the trust in other tenants (mfa-semantics CA-320). */
final class TrustReader {
  private static final Set<String> OF_TRUST = Set.of("inboundtrust", "additionalproperties");

  private TrustReader() {}

  static Fact<CrossTenantAccess> read(Catalog catalog) {
    InboundTrust byDefault =
        catalog.shared(
            CollectionPaths.TRUST_DEFAULT, OF_TRUST, InboundTrust.class, TrustReader::byDefault);
    Map<String, InboundTrust> byTenant = new HashMap<>();
    for (Element partner : catalog.elements(CollectionPaths.TRUST_PARTNERS)) {
      partner
          .text("tenantId")
          .map(Ids::canonical)
          .ifPresent(id -> byTenant.put(id, trust(partner, byDefault)));
    }
    return unread(catalog)
        .<Fact<CrossTenantAccess>>map(Fact::unread)
        .orElseGet(() -> Fact.known(new CrossTenantAccess(byDefault, byTenant)));
  }

  private static InboundTrust byDefault(List<Element> single) {
    return single.stream()
        .findFirst()
        .map(json -> trust(json, InboundTrust.none()))
        .orElse(InboundTrust.none());
  }

  private static Optional<String> unread(Catalog catalog) {
    return List.of(CollectionPaths.TRUST_DEFAULT, CollectionPaths.TRUST_PARTNERS).stream()
        .filter(path -> catalog.presence(path) == Presence.NOT_READ)
        .findFirst();
  }

  /** What a partner's entry leaves out is inherited from the default. */
  private static InboundTrust trust(Element json, InboundTrust inherited) {
    return json.object("inboundTrust")
        .map(trust ->
            new InboundTrust(
                trust.flag("isMfaAccepted").orElse(inherited.mfa()),
                trust.flag("isCompliantDeviceAccepted").orElse(inherited.compliantDevice()),
                trust
                    .flag("isHybridAzureADJoinedDeviceAccepted")
                    .orElse(inherited.hybridJoinedDevice())))
        .orElse(inherited);
  }
}
