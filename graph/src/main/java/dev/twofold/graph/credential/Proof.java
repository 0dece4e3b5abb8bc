package dev.twofold.graph.credential;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** How our app proves to the token service that it is our app. Never shown. */
public sealed interface Proof {
  /** A secret. */
  record Secret(String value) implements Proof {
    @Override
    public String toString() {
      return "Secret[...]";
    }
  }

  /** The RSA key of a certificate that is registered with the app. */
  record Certificate(PrivateKey key, X509Certificate certificate) implements Proof {
    @Override
    public String toString() {
      return "Certificate[...]";
    }
  }
}
