package dev.twofold.graph.cloud;

import java.net.URI;

/**
 * Where Microsoft's services are.
 *
 * @param authority the token service, without a path
 * @param graph Graph, without the version
 * @param partnerCenter the Partner Center REST API, without the version
 * @param graphResource the resource that Graph's tokens are asked for, without {@code /.default}
 * @param partnerCenterResource the same of Partner Center
 */
public record Endpoints(
    URI authority, URI graph, URI partnerCenter, URI graphResource, URI partnerCenterResource) {

  /** All services of the global cloud, played at one address. */
  public static Endpoints at(URI base) {
    Endpoints global = Cloud.GLOBAL.endpoints();
    return new Endpoints(base, base, base, global.graphResource(), global.partnerCenterResource());
  }
}
