package dev.twofold.acceptance;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Trust in the emulator's certificate and in no other, as libraries want it. */
final class Trust {
  private final X509TrustManager manager;

  /** Trust in this certificate. */
  Trust(X509Certificate certificate) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null);
      store.setCertificateEntry("emulator", certificate);
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      this.manager =
          Stream.of(factory.getTrustManagers())
              .filter(X509TrustManager.class::isInstance)
              .map(X509TrustManager.class::cast)
              .findFirst()
              .orElseThrow();
    } catch (GeneralSecurityException | java.io.IOException problem) {
      throw new AssertionError(problem);
    }
  }

  X509TrustManager manager() {
    return manager;
  }

  SSLSocketFactory socketFactory() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException problem) {
      throw new AssertionError(problem);
    }
  }
}
