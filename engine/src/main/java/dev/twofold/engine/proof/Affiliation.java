package dev.twofold.engine.proof;

import dev.twofold.engine.directory.InboundTrust;

/**
 * What of a user, besides the policies that bind it, decides how a grant can be met (mfa-semantics
 * CA-217).
 *
 * @param external a B2B user, whose ways to meet a grant are limited (CA-313 to CA-319)
 * @param directConnect has no object here (CA-304)
 * @param trust what the tenant accepts from the user's home; nothing for internal users
 * @param federated signs in through a federated domain of this tenant, so that the intranet claim
 *     is possible (DIM-06)
 */
record Affiliation(boolean external, boolean directConnect, InboundTrust trust, boolean federated) {

  static Affiliation internal(boolean federated) {
    return new Affiliation(false, false, InboundTrust.none(), federated);
  }
}
