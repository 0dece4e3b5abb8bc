package dev.twofold.graph.call;

import dev.twofold.graph.pace.RequestCost;
import java.time.Instant;
import java.util.Map;

/**
 * One request of a batch that still has no answer.
 *
 * @param index its place among all requests
 * @param url the path below the version with its query, with a slash before it
 * @param headers its headers
 * @param cost what it takes of the limits
 * @param patience how often it is tried again
 * @param notBefore when it may be sent
 */
record BatchItem(
    int index,
    String url,
    Map<String, String> headers,
    RequestCost cost,
    Patience patience,
    Instant notBefore) {

  /** The same, to be sent again. */
  BatchItem again(Instant time) {
    return new BatchItem(index, url, headers, cost, patience, time);
  }
}
