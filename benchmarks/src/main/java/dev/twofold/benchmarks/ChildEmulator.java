package dev.twofold.benchmarks;

import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** An {@link EmulatorProcess} of this process, which ends with it. */
final class ChildEmulator implements AutoCloseable {
  private static final int WORDS = 4;

  private final Process process;
  private final URI address;
  private final SSLContext context;
  private final AppCredential credential;

  private ChildEmulator(Process process, List<String> words)
      throws GeneralSecurityException, IOException {
    this.process = process;
    this.address = URI.create(words.get(0));
    this.context = trusting(Base64.getDecoder().decode(words.get(1)));
    this.credential =
        new AppCredential(
            words.get(2), Optional.empty(), new Proof.Secret(words.get(3)), Optional.empty());
  }

  /** Starts one with so many customers, with the class path of this process. */
  static ChildEmulator start(int customers, long seed)
      throws IOException, GeneralSecurityException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-cp",
                System.getProperty("java.class.path"),
                EmulatorProcess.class.getName(),
                Integer.toString(customers),
                Long.toString(seed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.US_ASCII);
    @Nullable String line = out.readLine();
    List<String> words = line == null ? List.of() : List.of(line.split(" ", -1));
    if (words.size() != WORDS) {
      process.destroy();
      throw new IOException("the emulator did not start");
    }
    return new ChildEmulator(process, words);
  }

  /** Trusts this certificate and no other. */
  private static SSLContext trusting(byte[] certificate)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry(
        "emulator",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(certificate)));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  Endpoints endpoints() {
    return Endpoints.at(address);
  }

  AppCredential credential() {
    return credential;
  }

  /** A client of the JDK that trusts it. */
  HttpClient client() {
    return HttpClient.newBuilder().sslContext(context).version(HttpClient.Version.HTTP_1_1).build();
  }

  /** The processor time that it has used since its start. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
  }
}
