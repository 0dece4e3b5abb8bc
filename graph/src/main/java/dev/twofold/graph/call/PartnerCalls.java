package dev.twofold.graph.call;

import dev.twofold.graph.pace.RequestCost;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Partner Center, of one partner.
 *
 * @param partnerTenantId the partner's own tenant
 * @param links Partner Center's addresses
 * @param caller sends the calls
 */
record PartnerCalls(String partnerTenantId, Links links, Caller caller)
    implements PartnerCenterCalls {
  private static final String VERSION = "v1";

  @Override
  public byte[] get(String pathAndQuery, Map<String, String> headers)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    URI uri = links.resolve(VERSION, pathAndQuery).orElseThrow(Refusals::foreignLink);
    return caller.call(
        new Call(
            partnerTenantId,
            uri,
            RequestCost.ofPartnerCenter(),
            all(headers),
            Optional.empty(),
            () -> caller.tokens().partnerCenter(partnerTenantId),
            true));
  }

  /** A request has the same id each time it is sent. */
  private static Map<String, String> all(Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("MS-RequestId", UUID.randomUUID().toString());
    all.put("MS-CorrelationId", UUID.randomUUID().toString());
    all.put("MS-Contract-Version", VERSION);
    all.put("X-Locale", "en-US");
    all.putAll(headers);
    return Map.copyOf(all);
  }
}
