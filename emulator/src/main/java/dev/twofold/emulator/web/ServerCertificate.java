package dev.twofold.emulator.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The emulator's own certificate, self-signed, for {@code localhost}, {@code 127.0.0.1} and {@code
 * ::1}.
 */
public final class ServerCertificate {
  private static final String STORE = "certificate.p12";
  private static final String PASSWORD = "certificate.password";
  private static final String PROTOCOL = "TLS";
  private static final Duration LEAST_VALIDITY = Duration.ofDays(7);
  private static final int PASSWORD_BYTES = 24;

  private static final ReentrantLock ONCE = new ReentrantLock();
  private static final AtomicReference<@Nullable ServerCertificate> OF_THIS_PROCESS =
      new AtomicReference<>();

  private final X509Certificate certificate;
  private final SSLContext serverContext;
  private final SSLContext clientContext;

  private ServerCertificate(KeyStore store, char[] password)
      throws GeneralSecurityException, IOException {
    this.certificate =
        Optional.ofNullable(store.getCertificate(Keytool.ALIAS))
            .filter(X509Certificate.class::isInstance)
            .map(X509Certificate.class::cast)
            .orElseThrow(() -> new GeneralSecurityException("the key store has no certificate"));
    this.serverContext = serverContext(store, password);
    this.clientContext = clientContext(certificate);
  }

  /**
   * Makes a certificate that is kept nowhere.
   *
   * @throws IOException where it can't be made
   */
  public static ServerCertificate temporary() throws IOException {
    Path folder = Files.createTempDirectory("twofold-emulator");
    try {
      return made(folder);
    } finally {
      Files.deleteIfExists(folder.resolve(STORE));
      Files.deleteIfExists(folder.resolve(PASSWORD));
      Files.delete(folder);
    }
  }

  /**
   * The certificate that this process makes once and keeps in memory only.
   *
   * @throws IOException where it can't be made
   */
  public static ServerCertificate ofThisProcess() throws IOException {
    ONCE.lock();
    try {
      @Nullable ServerCertificate made = OF_THIS_PROCESS.get();
      if (made == null) {
        made = temporary();
        OF_THIS_PROCESS.set(made);
      }
      return made;
    } finally {
      ONCE.unlock();
    }
  }

  /**
   * Takes the certificate that lies in this folder; makes one where there is none, or one that ends
   * within a week.
   *
   * @throws IOException where it can't be made, or the one that lies there can't be read
   */
  public static ServerCertificate keptIn(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve(STORE)) || !Files.exists(folder.resolve(PASSWORD))) {
      return made(folder);
    }
    ServerCertificate kept = read(folder);
    return kept.endsBefore(Instant.now().plus(LEAST_VALIDITY)) ? made(folder) : kept;
  }

  /** The certificate. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** The certificate as PEM, for clients that are to trust it. */
  public String pem() {
    Base64.Encoder encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    try {
      return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
          .formatted(encoder.encodeToString(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was read can be encoded", e);
    }
  }

  /** For a server: holds the key. */
  public SSLContext serverContext() {
    return serverContext;
  }

  /** For a client: trusts this certificate and no other. */
  public SSLContext clientContext() {
    return clientContext;
  }

  private boolean endsBefore(Instant time) {
    return certificate.getNotAfter().toInstant().isBefore(time);
  }

  private static ServerCertificate made(Path folder) throws IOException {
    Path store = folder.resolve(STORE);
    Files.deleteIfExists(store);
    String password = newPassword();
    PrivateFile.write(folder.resolve(PASSWORD), password);
    Keytool.makeStore(store, password);
    PrivateFile.restrict(store);
    return read(folder);
  }

  private static ServerCertificate read(Path folder) throws IOException {
    char[] password =
        Files.readString(folder.resolve(PASSWORD), StandardCharsets.US_ASCII).toCharArray();
    try {
      return new ServerCertificate(
          KeyStore.getInstance(folder.resolve(STORE).toFile(), password), password);
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificate in %s can't be read".formatted(folder), e);
    }
  }

  private static String newPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static SSLContext serverContext(KeyStore store, char[] password)
      throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance(PROTOCOL);
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static SSLContext clientContext(Certificate trusted)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry(Keytool.ALIAS, trusted);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance(PROTOCOL);
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
