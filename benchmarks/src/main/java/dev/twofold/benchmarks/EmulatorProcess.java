package dev.twofold.benchmarks;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.synthetic.SyntheticWorld;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.world.App;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;

/**
 * An emulator in a process of its own, so that what it costs is not taken for the collector's. It
 * ends when its standard input does, so that it never outlives who started it.
 */
public final class EmulatorProcess {
  private EmulatorProcess() {}

  /**
   * Serves a synthetic partner without limits. The first line of standard output is its address,
   * its certificate in Base64, the app's id and the app's secret, with spaces between.
   *
   * @param arguments how many customers, and the seed
   * @throws IOException if a port can't be had
   * @throws CertificateEncodingException never, for a certificate that was just made
   */
  public static void main(String[] arguments) throws IOException, CertificateEncodingException {
    int customers = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    try (Emulator emulator =
        Emulator.of(SyntheticWorld.of(customers, seed)).throttling(Throttle.Mode.NONE).start()) {
      App app = emulator.world().apps().getFirst();
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
      out.printf(
          "%s %s %s %s%n",
          emulator.httpsUri(),
          Base64.getEncoder().encodeToString(emulator.certificate().certificate().getEncoded()),
          app.clientId(),
          app.secrets().getFirst());
      while (System.in.read() >= 0) {
        // Nothing is said to it; it waits for the end.
      }
    }
  }
}
