package dev.twofold.graph.collect;

import dev.twofold.graph.call.GraphRequest;

/**
 * How a collection is asked for.
 *
 * @param path its path in the snapshot, without {@code .json}
 * @param request the first request
 * @param shape how the answer looks
 * @param key the property that tells its rows apart
 */
record CollectionRequest(String path, GraphRequest request, Shape shape, String key) {

  /** How the answer looks. */
  enum Shape {
    /** Pages of rows. */
    LIST,
    /** Pages of rows; an answer 404 is an empty list. */
    LIST_OR_NOTHING,
    /** One object. */
    SINGLE
  }

  static CollectionRequest list(String path, GraphRequest request) {
    return new CollectionRequest(path, request, Shape.LIST, "id");
  }

  static CollectionRequest listOrNothing(String path, GraphRequest request) {
    return new CollectionRequest(path, request, Shape.LIST_OR_NOTHING, "id");
  }

  static CollectionRequest single(String path) {
    return new CollectionRequest(path, GraphRequest.v1(path), Shape.SINGLE, "id");
  }

  CollectionRequest keyedBy(String property) {
    return new CollectionRequest(path, request, shape, property);
  }
}
