package dev.twofold.cli;

import dev.twofold.cli.collect.Display;
import dev.twofold.cli.collect.NothingCollected;
import dev.twofold.cli.collect.OptionWords;
import dev.twofold.cli.collect.Summary;
import dev.twofold.cli.serve.Logs;
import dev.twofold.cli.terminal.Terminal;
import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.cloud.Cloud;
import dev.twofold.graph.cloud.Endpoints;
import dev.twofold.graph.collect.CollectObserver;
import dev.twofold.graph.collect.CollectOptions;
import dev.twofold.graph.collect.CollectionState;
import dev.twofold.graph.collect.Extra;
import dev.twofold.graph.collect.PartnerRun;
import dev.twofold.graph.collect.Problem;
import dev.twofold.graph.collect.Progress;
import dev.twofold.graph.collect.Reason;
import dev.twofold.graph.collect.TenantCollector;
import dev.twofold.graph.collect.TenantOutcome;
import dev.twofold.graph.collect.TenantResult;
import dev.twofold.graph.collect.UnusableFolder;
import dev.twofold.graph.connection.Connection;
import dev.twofold.graph.connection.UnusableTrust;
import dev.twofold.graph.credential.AppCredential;
import dev.twofold.graph.credential.CredentialEnvironment;
import dev.twofold.graph.credential.CredentialFile;
import dev.twofold.graph.credential.RefreshTokenStore;
import dev.twofold.graph.credential.UnusableCredential;
import dev.twofold.graph.customers.Customer;
import dev.twofold.graph.customers.CustomerList;
import dev.twofold.graph.customers.Customers;
import dev.twofold.graph.pace.Pace;
import dev.twofold.report.wording.Printable;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code twofold collect}: a tenant, or all customers of a partner, into snapshot folders. */
@Command(
    name = "collect",
    mixinStandardHelpOptions = true,
    versionProvider = Twofold.Version.class,
    sortOptions = false,
    description = "Reads a tenant through Microsoft Graph into a snapshot folder.",
    footerHeading = "%nExit status%n",
    footer = {
      "  0   a snapshot was made; it may have gaps, which are told",
      "  2   nothing could be read, or the arguments can't be used",
      "  70  a fault of Twofold",
      "",
      "Without --credentials the environment is read: TWOFOLD_CLIENT_ID, TWOFOLD_CLIENT_SECRET or",
      "TWOFOLD_CERTIFICATE, TWOFOLD_REFRESH_TOKEN. A run that was cut short goes on where it stopped."
    })
final class CollectCommand implements Callable<Integer> {
  @Option(
      names = "--tenant",
      paramLabel = "TENANT",
      required = true,
      description = "The tenant's id, or one of its domains; with --customers the partner's own.")
  private String tenant = "";

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "The folder for the snapshot; with --customers for a folder of each customer.")
  private Path to = Path.of("");

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = "The app's credential, in a file that only its owner can read.")
  private Optional<Path> credentials = Optional.empty();

  @Option(
      names = "--cloud",
      paramLabel = "CLOUD",
      converter = OptionWords.CloudName.class,
      description = "One of global, us-gov, us-dod, china. Default: global.")
  private Optional<Cloud> cloud = Optional.empty();

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Sends everything to this https address in place of Microsoft's.")
  private Optional<URI> endpoint = Optional.empty();

  @Option(
      names = "--trust",
      paramLabel = "PEM",
      description = "Believes servers by the certificates in this file, and by no others.")
  private Optional<Path> trust = Optional.empty();

  @Option(
      names = "--with",
      paramLabel = "WHAT",
      split = ",",
      converter = OptionWords.ExtraName.class,
      description = "Reads more: applications, secureScores, signIns, directoryAudits.")
  private List<Extra> with = List.of();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = OptionWords.Span.class,
      description = "How far back the logs are read, such as 7d or 12h. Default: 7d.")
  private Duration since = CollectOptions.USUAL_SINCE;

  @Option(names = "--full", description = "Reads everything, and not only what changed.")
  private boolean full;

  @Option(names = "--customers", description = "Reads all customers of the partner.")
  private boolean customers;

  @Option(
      names = "--customers-from",
      paramLabel = "LIST",
      converter = OptionWords.ListName.class,
      description = "partner-center or gdap. Default: partner-center, and gdap where it refuses.")
  private Optional<CustomerList.Source> customersFrom = Optional.empty();

  @Option(names = "--json", description = "Prints progress and results as JSON, an object a line.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;
  private final Pace pace = Pace.real();

  /** A command with these streams. */
  CollectCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call()
      throws UnusableCredential,
          UnusableTrust,
          UnusableFolder,
          NothingCollected,
          IOException,
          InterruptedException {
    Logs.none();
    Endpoints endpoints = endpoints();
    AppCredential credential =
        credentials.isPresent()
            ? CredentialFile.read(credentials.get())
            : CredentialEnvironment.read(System.getenv());
    Progress progress = new Progress(pace);
    try (Connection connection = new Connection(credential, endpoints, trust, pace, progress)) {
      TenantCollector collector =
          new TenantCollector(pace, takenBy(), observer(connection, progress));
      if (customers) {
        collectCustomers(connection, collector, progress);
      } else {
        collectTenant(connection, collector, progress);
      }
    } finally {
      warnOfUnsavedToken(credential);
    }
    return 0;
  }

  /** The next run needs the newest refresh token, or somebody has to sign in again. */
  private void warnOfUnsavedToken(AppCredential credential) {
    credential
        .refreshTokens()
        .flatMap(RefreshTokenStore::unsaved)
        .ifPresent(why -> err.println("twofold: " + Printable.of(why)));
  }

  private Endpoints endpoints() {
    if (endpoint.isEmpty()) {
      return cloud.orElse(Cloud.GLOBAL).endpoints();
    }
    require(cloud.isEmpty(), "--endpoint and --cloud can't be combined");
    URI base = endpoint.get();
    require("https".equals(base.getScheme()) && base.getHost() != null, "--endpoint must be https");
    return Endpoints.at(base);
  }

  private void require(boolean fits, String message) {
    if (!fits && spec != null) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private static String takenBy() {
    String version = new Twofold.Version().getVersion()[0];
    return version.replaceFirst("^twofold", "twofold collect");
  }

  private static CollectObserver observer(Connection connection, Progress progress) {
    return (tenant, collection, state) -> {
      progress.settled(tenant, collection, state);
      if (collection.equals(CollectionPaths.USERS)
          && state instanceof CollectionState.Read(long users, _, _)) {
        connection.knowUsers(tenant, users);
      }
    };
  }

  private CollectOptions options() {
    return new CollectOptions(Set.copyOf(with), since, full);
  }

  private Display display(Progress progress) {
    boolean terminal = err.equals(System.err) && Terminal.isError();
    Display.Kind kind = terminal ? Display.Kind.TERMINAL : Display.Kind.NONE;
    return new Display(json ? Display.Kind.JSON : kind, progress, out, err);
  }

  private void collectTenant(Connection connection, TenantCollector collector, Progress progress)
      throws UnusableFolder, NothingCollected, IOException, InterruptedException {
    progress.expect(1);
    TenantResult result;
    try (Display display = display(progress)) {
      result = collector.collect(connection.tenant(tenant), tenant, to, options());
      display.outcome(new TenantOutcome.Collected(result));
    }
    if (result.read() == 0) {
      throw nothing(result);
    }
    print(Summary.of(result));
  }

  private NothingCollected nothing(TenantResult result) {
    String why =
        result
            .worst()
            .map(problem ->
                problem.reason() == Reason.REFUSED
                    ? "%s (%s)".formatted(withoutStop(problem), problem.code())
                    : "%s (%s): %s"
                        .formatted(withoutStop(problem), problem.code(), problem.reason().fix()))
            .orElse("everything is not licensed");
    return new NothingCollected("nothing of %s could be read: %s".formatted(tenant, why));
  }

  private static String withoutStop(Problem problem) {
    return problem.message().replaceFirst("[.\\s]+$", "");
  }

  private void collectCustomers(Connection connection, TenantCollector collector, Progress progress)
      throws NothingCollected, InterruptedException {
    List<String> ids = list(connection.customers(tenant)).stream().map(Customer::tenantId).toList();
    progress.expect(ids.size());
    PartnerRun run = new PartnerRun(collector, connection::tenant, PartnerRun.USUAL_CONCURRENCY);
    AtomicInteger usable = new AtomicInteger();
    try (Display display = display(progress)) {
      run.run(
          ids.iterator(),
          to,
          options(),
          outcome -> {
            display.outcome(outcome);
            usable.addAndGet(Summary.isUsable(outcome) ? 1 : 0);
            print(Summary.ofMany(outcome));
          });
    }
    print(List.of("%,d of %,d customers read.".formatted(usable.get(), ids.size())));
    if (usable.get() == 0) {
      throw new NothingCollected("nothing of any customer of %s could be read".formatted(tenant));
    }
  }

  private List<Customer> list(Customers lists) throws NothingCollected, InterruptedException {
    try {
      CustomerList list = list(lists, customersFrom);
      list.fellBack()
          .ifPresent(refusal ->
              print(
                  List.of(
                      "Partner Center refuses (%d %s): customers by GDAP."
                          .formatted(refusal.status(), refusal.code()))));
      return list.customers();
    } catch (GraphRefused | GraphUnavailable e) {
      throw new NothingCollected(
          "the customers of %s can't be listed: %s".formatted(tenant, e.getMessage()));
    }
  }

  private static CustomerList list(Customers lists, Optional<CustomerList.Source> from)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    if (from.isEmpty()) {
      return lists.list();
    }
    return switch (from.get()) {
      case PARTNER_CENTER -> lists.byPartnerCenter();
      case GDAP -> lists.byGdap();
    };
  }

  private void print(List<String> lines) {
    if (!json) {
      lines.forEach(out::println);
    }
  }
}
