package dev.twofold.graph.token;

import dev.twofold.graph.token.Tokens.AccessToken;
import java.time.Instant;

/**
 * A token that is kept.
 *
 * @param token the token
 * @param renewFrom from when on a new one is asked for
 */
record CachedToken(AccessToken token, Instant renewFrom) {}
