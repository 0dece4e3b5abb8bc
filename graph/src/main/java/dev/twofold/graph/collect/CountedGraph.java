package dev.twofold.graph.collect;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphRequest;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.call.TenantGraph;
import java.util.List;

/** Counts the calls of one tenant, which are made by one thread. */
final class CountedGraph implements TenantGraph {
  private static final int BATCH = 20;

  private final TenantGraph graph;
  private long calls;
  private long bytes;

  CountedGraph(TenantGraph graph) {
    this.graph = graph;
  }

  long calls() {
    return calls;
  }

  /** The bytes of the answers; those of batches are not known here. */
  long bytes() {
    return bytes;
  }

  @Override
  public byte[] get(GraphRequest request)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    calls++;
    byte[] body = graph.get(request);
    bytes += body.length;
    return body;
  }

  @Override
  public List<BatchAnswer> batch(List<GraphRequest> requests)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    calls += Math.ceilDiv(requests.size(), BATCH);
    return graph.batch(requests);
  }
}
