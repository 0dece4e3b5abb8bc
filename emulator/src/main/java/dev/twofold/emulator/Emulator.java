package dev.twofold.emulator;

import dev.twofold.emulator.fault.FaultPlan;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.ServerCertificate;
import dev.twofold.emulator.web.Traffic;
import dev.twofold.emulator.web.WebServer;
import dev.twofold.emulator.world.Partner.Technician;
import dev.twofold.emulator.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * A running Microsoft look-alike: token service, Graph and Partner Center of one partner, over HTTP
 * and TLS on this machine.
 */
public final class Emulator implements AutoCloseable {
  private final World world;
  private final WebServer http;
  private final WebServer https;
  private final ServerCertificate certificate;
  private final Services services;
  private final FaultPlan faults;
  private final Traffic traffic;
  private final EmulatorClock clock;

  private Emulator(Builder builder) throws IOException {
    this.world = builder.world;
    this.clock = builder.clock;
    this.faults = builder.faults;
    this.traffic = new Traffic();
    this.certificate = builder.certificate();
    Throttle throttle =
        new Throttle(builder.throttling, clock, limit -> traffic.throttled(limit.name()));
    this.services = builder.services.make(builder.world, clock, throttle, faults);
    Front front = new Front(services, faults, clock, traffic, builder.log);
    this.http = WebServer.http(builder.httpPort, front, traffic);
    this.https = startTls(builder.httpsPort, front);
  }

  private WebServer startTls(int port, Front front) throws IOException {
    try {
      return WebServer.https(port, certificate.serverContext(), front, traffic);
    } catch (IOException e) {
      http.close();
      throw e;
    }
  }

  /** An emulator of this world, to be set up and started. */
  public static Builder of(World world) {
    return new Builder(world);
  }

  /** The partner and its customers, as they were at the start. */
  public World world() {
    return world;
  }

  /** Its address over plain HTTP, without a path. */
  public URI httpUri() {
    return http.uri();
  }

  /** Its address over TLS, without a path. */
  public URI httpsUri() {
    return https.uri();
  }

  /** The certificate that it shows over TLS. */
  public ServerCertificate certificate() {
    return certificate;
  }

  /** For clients: trusts its certificate and no other. */
  public SSLContext clientContext() {
    return certificate.clientContext();
  }

  /** What goes wrong; can be changed while it runs. */
  public FaultPlan faults() {
    return faults;
  }

  /** What it was asked and what it answered. */
  public Traffic traffic() {
    return traffic;
  }

  /**
   * A tenant as it is now; what is changed in it shows in the next answer.
   *
   * @throws IllegalArgumentException where the world has none with this id
   */
  public ChangeableTenant tenant(String id) {
    return services
        .tenant(id.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new IllegalArgumentException("there is no tenant " + id));
  }

  /**
   * A refresh token of the partner's first app for this user, as the sign-in at the start of the
   * Secure Application Model gives it (graph-api part 2); a secret.
   */
  public String refreshToken(Technician technician) {
    return services.refreshToken(technician);
  }

  /** Its clock. */
  public EmulatorClock clock() {
    return clock;
  }

  /** Stops at once; requests under way lose their connection. */
  @Override
  public void close() {
    http.close();
    https.close();
  }

  /** Sets up an emulator. */
  public static final class Builder {
    private final World world;
    private EmulatorClock clock = EmulatorClock.real();
    private Throttle.Mode throttling = Throttle.Mode.DOCUMENTED;
    private FaultPlan faults = FaultPlan.none();
    private PrintStream log = System.err;
    private Optional<Path> dataFolder = Optional.empty();
    private int httpPort;
    private int httpsPort;
    private Services.Factory services = MicrosoftServices::of;

    private Builder(World world) {
      this.world = world;
    }

    /** The clock. Default: the machine's time. */
    public Builder clock(EmulatorClock newClock) {
      clock = newClock;
      return this;
    }

    /** How limits are kept. Default: as documented. */
    public Builder throttling(Throttle.Mode mode) {
      throttling = mode;
      return this;
    }

    /** What goes wrong. Default: nothing. */
    public Builder faults(FaultPlan plan) {
      faults = plan;
      return this;
    }

    /** The port for plain HTTP. Default: 0, any that is free. */
    public Builder httpPort(int port) {
      httpPort = port;
      return this;
    }

    /** The port for TLS. Default: 0, any that is free. */
    public Builder httpsPort(int port) {
      httpsPort = port;
      return this;
    }

    /** Where the certificate is kept for the next start. Default: a new one for each process. */
    public Builder dataFolder(Path folder) {
      dataFolder = Optional.of(folder);
      return this;
    }

    /** Where faults of the emulator itself are told, one line each. Default: standard error. */
    public Builder log(PrintStream newLog) {
      log = newLog;
      return this;
    }

    /** The services in place of the emulator's own. */
    Builder services(Services.Factory factory) {
      services = factory;
      return this;
    }

    /**
     * Starts it.
     *
     * @throws IOException where a port can't be had or the certificate can't be made
     */
    public Emulator start() throws IOException {
      return new Emulator(this);
    }

    private ServerCertificate certificate() throws IOException {
      return dataFolder.isPresent()
          ? ServerCertificate.keptIn(dataFolder.get())
          : ServerCertificate.ofThisProcess();
    }
  }
}
