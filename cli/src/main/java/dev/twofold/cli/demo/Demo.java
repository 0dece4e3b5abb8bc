package dev.twofold.cli.demo;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.world.App;
import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.collect.Extra;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.Proof;
import dev.twofold.server.TwofoldServer;
import dev.twofold.server.settings.CollectionSettings;
import dev.twofold.server.settings.DatabaseSettings;
import dev.twofold.server.settings.Retention;
import dev.twofold.server.settings.ServerSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** A running demo: the emulator with a made-up partner, and the server that reads it. */
public final class Demo implements AutoCloseable {
  private static final int AT_ONCE = 16;

  /** What a killed demo was reading is gone on with this soon after the next start. */
  private static final Duration TAKE_OVER = Duration.ofSeconds(10);

  private final DemoPartner partner;
  private final Emulator emulator;
  private final TwofoldServer server;

  private Demo(DemoPartner partner, Emulator emulator, TwofoldServer server) {
    this.partner = partner;
    this.emulator = emulator;
    this.server = server;
  }

  /**
   * Starts it; when this returns, pages are served and customers are being read.
   *
   * @param customers how many the partner is to have; empty: as many as before
   * @param seed which partner it is; empty: the one of the folder
   * @param port of the pages; 0 for any that is free
   * @param log where faults of the emulator are told
   * @throws UnusableDemo if another partner is in the folder
   * @throws IOException if the server or the emulator can't start; the message is one sentence
   */
  public static Demo start(
      DemoFolder folder,
      OptionalInt customers,
      OptionalLong seed,
      int port,
      InstantSource clock,
      PrintStream log)
      throws IOException, UnusableDemo {
    DemoPartner partner = folder.partner(customers, seed, clock.instant());
    Emulator emulator = emulator(partner, folder, clock, log);
    try {
      Files.writeString(
          folder.certificate(), emulator.certificate().pem(), StandardCharsets.US_ASCII);
      TwofoldServer server = TwofoldServer.start(settings(emulator, folder, port));
      Demo demo = new Demo(partner, emulator, server);
      folder.keep(partner);
      return demo;
    } catch (IOException | RuntimeException e) {
      emulator.close();
      throw e;
    }
  }

  /** The client keeps to Microsoft's limits by itself, so the emulator need not refuse anything. */
  private static Emulator emulator(
      DemoPartner partner, DemoFolder folder, InstantSource clock, PrintStream log)
      throws IOException {
    return Emulator.of(partner.world())
        .clock(EmulatorClock.startingAt(clock.instant(), 1))
        .throttling(Throttle.Mode.NONE)
        .dataFolder(folder.path())
        .log(log)
        .start();
  }

  private static ServerSettings settings(Emulator emulator, DemoFolder folder, int port) {
    App app = emulator.world().apps().getFirst();
    String partnerId = emulator.world().partner().tenantId();
    AppCredential credential =
        new AppCredential(
            app.clientId(),
            Optional.of(partnerId),
            new Proof.Secret(app.secrets().getFirst()),
            Optional.empty());
    return new ServerSettings(
        partnerId,
        credential,
        Endpoints.at(emulator.httpsUri()),
        Optional.of(folder.certificate()),
        folder.path(),
        port,
        new DatabaseSettings.Embedded(),
        new CollectionSettings(
            CollectionSettings.usual().every(), AT_ONCE, Set.of(Extra.SIGN_INS), TAKE_OVER),
        Retention.usual());
  }

  /** The server. */
  public TwofoldServer server() {
    return server;
  }

  /** How many customers the partner has. */
  public int customers() {
    return partner.customers();
  }

  /** The partner's name. */
  public String partnerName() {
    return emulator.world().partner().displayName();
  }

  @Override
  public void close() {
    try (emulator) {
      server.close();
    }
  }
}
