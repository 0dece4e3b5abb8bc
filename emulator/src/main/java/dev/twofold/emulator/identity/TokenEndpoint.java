package dev.twofold.emulator.identity;

import java.net.URI;

/**
 * The token endpoint that was called.
 *
 * @param base the address that the client used
 * @param authority the tenant in the path
 * @param version which of the two
 */
record TokenEndpoint(URI base, Authority authority, Version version) {
  /** The versions of the token endpoint. */
  enum Version {
    /** {@code /oauth2/token}, with {@code resource}. */
    V1,
    /** {@code /oauth2/v2.0/token}, with {@code scope}. */
    V2
  }
}
