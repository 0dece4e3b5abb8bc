package dev.twofold.report.html;

import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.Presentation;
import dev.twofold.report.Section;
import dev.twofold.report.grouping.CoverageGroups;
import dev.twofold.report.grouping.GroupKey;
import dev.twofold.report.grouping.Tally;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The part of the page about one tenant. The rows that the page searches are written as they come,
 * the rest at the end.
 */
final class HtmlSection implements Section<HtmlSection.Part> {
  private final Spool spool;
  private final Presentation presentation;
  private final Matter matter;
  private final Consumer<Tally> done;
  private final Tally tally;
  private final CoverageGroups coverage;
  private boolean empty = true;

  /** A batch of users, counted, and as rows. */
  record Part(Tally tally, CoverageGroups coverage, List<Row> rows) {}

  /** A user's row up to the number of the group, and the group. */
  record Row(String beforeGroup, Optional<GroupKey> group) {
    static Row of(UserVerdict verdict) {
      return new Row(UserData.beforeGroup(verdict), GroupKey.of(verdict));
    }
  }

  HtmlSection(Spool spool, Presentation presentation, Matter matter, Consumer<Tally> done)
      throws IOException {
    this.spool = spool;
    this.presentation = presentation;
    this.matter = matter;
    this.done = done;
    this.tally = new Tally(names());
    this.coverage = new CoverageGroups(names());
    spool.add("<article class=\"tenant\" id=\"%s\">".formatted(matter.place().id("tenant")));
    spool.add("<script type=\"application/json\" class=\"user-data\">[");
  }

  private int names() {
    return presentation.explain() ? GroupCard.NAMES_EXPLAINED : GroupCard.NAMES;
  }

  @Override
  public Part prepare(List<UserVerdict> batch) {
    return new Part(
        Tally.of(batch, names()),
        CoverageGroups.of(batch, matter.coverage(), names()),
        batch.stream().map(Row::of).toList());
  }

  @Override
  public void add(Part part) throws IOException {
    tally.add(part.tally());
    coverage.add(part.coverage());
    for (Row row : part.rows()) {
      spool.add(empty ? "\n" : ",\n");
      spool.add(row.beforeGroup() + row.group().map(tally.groups()::numberOf).orElse(-1) + "]");
      empty = false;
    }
  }

  @Override
  public void end(Statistics statistics, List<Warning> warnings) throws IOException {
    spool.add("]</script>\n");
    Html html = new Html();
    new TenantPart(html, matter, presentation).write(tally, coverage, statistics, warnings);
    spool.add(html.toString());
    spool.add("</article>\n");
    done.accept(tally);
  }
}
