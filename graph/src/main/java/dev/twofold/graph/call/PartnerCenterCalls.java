package dev.twofold.graph.call;

import java.util.Map;

/** Partner Center, of one partner: paced, repeated where that helps. Safe for many threads. */
public interface PartnerCenterCalls {
  /**
   * The whole body of the answer to a GET (graph-api part 4, Partner Center REST).
   *
   * @param pathAndQuery what comes below {@code /v1/}, such as {@code customers?size=500}
   * @param headers headers beside those of every call, such as {@code MS-ContinuationToken}
   * @throws GraphRefused if Partner Center says no, and would say it again
   * @throws GraphUnavailable if there was no usable answer, however often it was asked
   */
  byte[] get(String pathAndQuery, Map<String, String> headers)
      throws GraphRefused, GraphUnavailable, InterruptedException;
}
