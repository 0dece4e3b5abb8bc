package dev.twofold.graph.call;

import dev.twofold.graph.pace.RequestCost;
import dev.twofold.graph.token.TokenRefused;
import dev.twofold.graph.token.TokenUnavailable;
import dev.twofold.graph.token.Tokens.AccessToken;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * One call, ready to be sent.
 *
 * @param tenantId the tenant that is read; for Partner Center the partner's own
 * @param uri where to
 * @param cost what it takes of the limits
 * @param headers headers beside those of every call
 * @param json the body of a POST; empty for a GET
 * @param tokens gets the token
 * @param anyUnauthorized whether each 401 may mean that the token ended, whatever its code
 */
record Call(
    String tenantId,
    URI uri,
    RequestCost cost,
    Map<String, String> headers,
    Optional<String> json,
    TokenSource tokens,
    boolean anyUnauthorized) {

  /** Gets the token of a call. */
  interface TokenSource {
    /** A token that is good now. */
    AccessToken get() throws TokenRefused, TokenUnavailable, InterruptedException;
  }
}
