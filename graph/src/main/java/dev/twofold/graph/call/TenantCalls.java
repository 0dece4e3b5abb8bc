package dev.twofold.graph.call;

import dev.twofold.graph.pace.RequestCost;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Graph in one tenant.
 *
 * @param tenantId the tenant
 * @param links Graph's addresses
 * @param caller sends the calls
 */
record TenantCalls(String tenantId, Links links, Caller caller) implements TenantGraph {

  @Override
  public byte[] get(GraphRequest request)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    String version = request.version().segment();
    URI uri = links.resolve(version, request.target()).orElseThrow(Refusals::foreignLink);
    RequestCost cost = RequestCost.ofGraph(relative(request));
    return caller.call(
        new Call(tenantId, uri, cost, request.headers(), Optional.empty(), tokens(), false));
  }

  @Override
  public List<BatchAnswer> batch(List<GraphRequest> requests)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    return requests.isEmpty() ? List.of() : new BatchRun(this, requests).answers();
  }

  /** The path of a request below the version, with its query. */
  String relative(GraphRequest request) throws GraphUnavailable {
    return links
        .relative(request.version().segment(), request.target())
        .orElseThrow(Refusals::foreignLink);
  }

  /** Gets the tenant's tokens. */
  Call.TokenSource tokens() {
    return () -> caller.tokens().graph(tenantId);
  }
}
