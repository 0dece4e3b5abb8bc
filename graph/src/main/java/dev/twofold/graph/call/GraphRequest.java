package dev.twofold.graph.call;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A GET request to Graph.
 *
 * @param target the path below the version with its query, such as {@code users?$top=999}; or a
 *     link that Graph gave, which is followed byte for byte and only to Graph's own address
 * @param version the version; of no meaning for a link
 * @param headers headers beside those of every call, such as {@code ConsistencyLevel}
 */
public record GraphRequest(String target, Version version, Map<String, String> headers) {

  /** A request to {@code /v1.0}. */
  public static GraphRequest v1(String pathAndQuery) {
    return new GraphRequest(pathAndQuery, Version.V1, Map.of());
  }

  /** A request to {@code /beta}. */
  public static GraphRequest beta(String pathAndQuery) {
    return new GraphRequest(pathAndQuery, Version.BETA, Map.of());
  }

  /** The request for the next page, with the same headers. */
  public GraphRequest next(String link) {
    return new GraphRequest(link, version, headers);
  }

  /** The same request with one header more. */
  public GraphRequest with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new GraphRequest(target, version, Map.copyOf(all));
  }
}
