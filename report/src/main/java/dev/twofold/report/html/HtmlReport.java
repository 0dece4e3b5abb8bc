package dev.twofold.report.html;

import dev.twofold.engine.access.Tenant;
import dev.twofold.report.Presentation;
import dev.twofold.report.Report;
import dev.twofold.report.Section;
import dev.twofold.report.SignInOutcomes;
import dev.twofold.report.Subject;
import dev.twofold.report.coverage.CoverageMap;
import dev.twofold.report.wording.ApplicationNaming;
import dev.twofold.report.wording.WitnessWords;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One page that needs nothing else: no network, no other file. */
public final class HtmlReport implements Report {
  private final OutputStream out;
  private final Presentation presentation;
  private final Function<Tenant, ApplicationNaming> namings;
  private final Function<Tenant, SignInOutcomes> outcomes;
  private final Spool articles = new Spool();
  private final List<Overview.Row> overview = new ArrayList<>();

  /** A report on {@code out}. */
  public HtmlReport(
      OutputStream out,
      Presentation presentation,
      Function<Tenant, ApplicationNaming> namings,
      Function<Tenant, SignInOutcomes> outcomes)
      throws IOException {
    this.out = out;
    this.presentation = presentation;
    this.namings = namings;
    this.outcomes = outcomes;
  }

  @Override
  public Section<?> begin(Subject subject) throws IOException {
    Tenant tenant = subject.tenant();
    Place place = Place.of(presentation.several(), overview.size());
    overview.add(new Overview.Row(place, subject));
    return new HtmlSection(
        articles,
        presentation,
        new Matter(
            subject,
            new WitnessWords(namings.apply(tenant)),
            new CoverageMap(tenant, outcomes.apply(tenant)),
            place),
        overview.getLast()::settle);
  }

  @Override
  public void end() throws IOException {
    Frame frame = new Frame(presentation, overview);
    out.write(frame.top().getBytes(StandardCharsets.UTF_8));
    articles.copyTo(out);
    out.write(frame.bottom().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    articles.close();
  }
}
