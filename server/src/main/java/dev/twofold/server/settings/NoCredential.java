package dev.twofold.server.settings;

import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import java.util.Optional;

/** Stands where a credential could not be read, until all that is wrong is told. */
final class NoCredential {
  static final AppCredential CREDENTIAL =
      new AppCredential("", Optional.empty(), new Proof.Secret(""), Optional.empty());

  private NoCredential() {}
}
