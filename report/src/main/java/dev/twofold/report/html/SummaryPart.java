package dev.twofold.report.html;

import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.Presentation;
import dev.twofold.report.grouping.GroupKey;
import dev.twofold.report.grouping.Tally;
import dev.twofold.report.wording.SummaryWords;
import java.util.ArrayList;
import java.util.List;

/** The tenant, how old the facts are, the answer, and the picture of the whole. */
record SummaryPart(Html html, Matter matter, Presentation presentation) {

  /** Writes the summary. */
  void write(Tally tally, Statistics statistics) {
    SummaryWords words = new SummaryWords(matter.subject());
    html.open("div", "class", "title");
    html.element(matter.place().heading(0), matter.subject().title());
    html.open("p", "class", "muted");
    matter.subject().tenantId().ifPresent(id -> html.element("span", "Tenant " + id));
    html.element("span", words.asOf(presentation.now()));
    html.element("span", words.source());
    html.close().close();
    contents(tally);
    html.element("p", words.lead(tally), "class", tally.gaps() > 0 ? "lead open" : "lead");
    tiles(tally, statistics);
    html.open("div", "class", "pair");
    new VerdictPicture(html, matter.place()).write(statistics);
    facts(words.facts(tally, statistics));
    html.close();
  }

  private void contents(Tally tally) {
    html.open("nav", "aria-label", "Contents of " + matter.subject().title()).open("ul");
    for (String[] link : links(tally)) {
      html.open("li").element("a", link[1], "href", "#" + link[0]).close();
    }
    html.close().close();
  }

  private List<String[]> links(Tally tally) {
    List<String[]> links = new ArrayList<>();
    links.add(new String[] {matter.place().id("coverage"), "Coverage"});
    if (!tally.groups().largestFirst(GroupKey.Gap.class).isEmpty()) {
      links.add(new String[] {matter.place().id("gaps"), "Gaps"});
    }
    if (!tally.groups().largestFirst(GroupKey.Unsettled.class).isEmpty()) {
      links.add(new String[] {matter.place().id("unknown"), "Unknown"});
    }
    links.add(new String[] {matter.place().id("users"), "Users"});
    links.add(new String[] {matter.place().id("remarks"), "Basis and warnings"});
    links.add(new String[] {"reading", "How to read"});
    return links;
  }

  private void tiles(Tally tally, Statistics statistics) {
    html.open("ul", "class", "tiles");
    tile("Users with a gap", tally.gaps(), statistics.totalUsers());
    tile("Admins with a gap", tally.adminGaps(), statistics.admins());
    tile("Users with MFA enabled", enabled(statistics), statistics.totalUsers());
    tile("Unknown", statistics.with(Verdict.UNKNOWN), statistics.totalUsers());
    html.close();
  }

  private static long enabled(Statistics statistics) {
    return statistics.adminsWithMfa() + statistics.nonAdminsWithMfa();
  }

  private void tile(String label, long count, long total) {
    html.open("li", "class", "card tile");
    html.element("span", label, "class", "label");
    html.element("span", "%,d".formatted(count), "class", "figure");
    html.element("span", "of %,d".formatted(total), "class", "muted").close();
  }

  private void facts(List<String> facts) {
    String id = matter.place().id("facts");
    html.open("section", "class", "card", "aria-labelledby", id);
    html.element(matter.place().heading(1), "At a glance", "id", id);
    html.open("ul", "class", "facts");
    facts.forEach(fact -> html.element("li", fact));
    html.close().close();
  }
}
