package dev.twofold.cli.assess;

import dev.twofold.engine.directory.User;
import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.report.Report;
import dev.twofold.report.Section;
import dev.twofold.report.batch.Pipeline;
import dev.twofold.snapshot.UnusableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** The assessment of snapshots, from opening the first to the end of the report. */
public final class Assessment {
  private final Engine engine;
  private final Report report;
  private final boolean explain;
  private final Progress progress;
  private boolean gap;

  /** An assessment that writes {@code report}. */
  public Assessment(Engine engine, Report report, boolean explain, Progress progress) {
    this.engine = engine;
    this.report = report;
    this.explain = explain;
    this.progress = progress;
  }

  /** Assesses the snapshots in this order and ends the report. */
  public void run(List<String> paths) throws UnusableInputException, ReportNotWritten {
    for (String path : paths) {
      try (OpenTenant tenant = engine.open(path)) {
        assess(tenant);
      } catch (IOException e) {
        throw new ReportNotWritten(e);
      }
    }
    try {
      report.end();
    } catch (IOException e) {
      throw new ReportNotWritten(e);
    }
  }

  /** True where a user has a gap for sure. */
  public boolean foundGap() {
    return gap;
  }

  private void assess(OpenTenant tenant) throws IOException, ReportNotWritten {
    Section<?> section = report.begin(tenant.subject());
    Statistics statistics = assessUsers(tenant, section);
    section.end(statistics, tenant.warnings());
  }

  private <P> Statistics assessUsers(OpenTenant tenant, Section<P> section)
      throws ReportNotWritten {
    Function<User, UserVerdict> assessor = engine.assessor(tenant.subject().tenant(), explain);
    Statistics statistics = new Statistics();
    progress.begin(tenant.subject().title(), tenant.expectedUsers());
    try (Pipeline<User, Batch<P>> pipeline =
        new Pipeline<>(
            users -> Batch.of(users, assessor, section),
            batch -> take(batch, statistics, section))) {
      tenant.forEachUser(pipeline::add);
      pipeline.finish();
    } catch (NotAdded e) {
      throw new ReportNotWritten(e.reason);
    } finally {
      progress.end();
    }
    return statistics;
  }

  private <P> void take(Batch<P> batch, Statistics statistics, Section<P> section) {
    batch.verdicts().forEach(statistics::add);
    gap |= batch.verdicts().stream().map(UserVerdict::finding).anyMatch(Gap::isCertain);
    try {
      section.add(batch.part());
    } catch (IOException e) {
      throw new NotAdded(e);
    }
    progress.done(batch.verdicts().size());
  }

  /** Verdicts with what a report made of them. */
  private record Batch<P>(List<UserVerdict> verdicts, P part) {
    static <P> Batch<P> of(
        List<User> users, Function<User, UserVerdict> assessor, Section<P> section) {
      List<UserVerdict> verdicts = users.stream().map(assessor).toList();
      return new Batch<>(verdicts, section.prepare(verdicts));
    }
  }

  /** Carries a failure to write through the stream of users, apart from failures to read. */
  private static final class NotAdded extends UncheckedIOException {
    private final IOException reason;

    NotAdded(IOException reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
