package dev.twofold.graph.call;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Graph in one tenant: paced, repeated where that helps. Safe for many threads. */
public interface TenantGraph {
  /**
   * The whole body of the answer to a GET: JSON that is complete as far as HTTP can tell.
   *
   * @throws GraphRefused if Graph says no, and would say it again
   * @throws GraphUnavailable if Graph gave no usable answer, however often it was asked
   */
  byte[] get(GraphRequest request) throws GraphRefused, GraphUnavailable, InterruptedException;

  /**
   * The answers to many GETs, sent in batches of 20, in the order of the requests. Those that were
   * throttled or failed inside a batch are asked again. All must be of the same version.
   *
   * @throws GraphRefused if Graph refuses a batch as a whole
   * @throws GraphUnavailable if a batch got no usable answer, however often it was sent
   */
  List<BatchAnswer> batch(List<GraphRequest> requests)
      throws GraphRefused, GraphUnavailable, InterruptedException;

  /** What became of one request of a batch. */
  sealed interface BatchAnswer {
    /** Answered. */
    record Body(JsonNode json) implements BatchAnswer {}

    /** Refused for good. */
    record Refused(GraphRefused refusal) implements BatchAnswer {}

    /** No usable answer, however often it was asked. */
    record Unavailable(GraphUnavailable failure) implements BatchAnswer {}
  }
}
