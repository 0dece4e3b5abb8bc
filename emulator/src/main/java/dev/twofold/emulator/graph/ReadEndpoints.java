package dev.twofold.emulator.graph;

import dev.twofold.emulator.graph.read.TenantReads;
import java.util.List;

/** What can be read of a customer's tenant. */
public final class ReadEndpoints {
  private ReadEndpoints() {}

  /** All endpoints of graph-api parts 5 to 8 that read. */
  public static List<Endpoint> all() {
    return TenantReads.endpoints();
  }
}
