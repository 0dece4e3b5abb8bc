package dev.twofold.report.html;

import static dev.twofold.report.Names.counted;

import dev.twofold.report.Presentation;
import dev.twofold.report.grouping.GroupKey;
import dev.twofold.report.grouping.Grouped.Group;
import dev.twofold.report.grouping.Tally;
import java.util.List;
import java.util.function.BiConsumer;

/** The gaps by cause, and what is unknown by what would settle it. */
record GroupsPart(Html html, Matter matter, Presentation presentation) {
  private static final int GROUPS = 100;

  /** Writes the groups, the largest first. */
  void write(Tally tally) {
    GroupCard card = new GroupCard(html, matter, presentation.explain());
    section(
        "gaps",
        "Gaps by cause",
        "Users who share an open sign-in and the reasons for it stand together.",
        tally.groups().largestFirst(GroupKey.Gap.class),
        card::gap);
    section(
        "unknown",
        "Unknown",
        "The verdict of these users depends on something that could not be read.",
        tally.groups().largestFirst(GroupKey.Unsettled.class),
        card::unsettled);
  }

  private <K> void section(
      String name,
      String heading,
      String explanation,
      List<Group<K>> groups,
      BiConsumer<String, Group<K>> card) {
    if (groups.isEmpty()) {
      return;
    }
    String id = matter.place().id(name);
    html.open("section", "aria-labelledby", id);
    html.element(matter.place().heading(1), heading, "id", id);
    html.element("p", explanation, "class", "muted");
    int shown = presentation.explain() ? groups.size() : Math.min(GROUPS, groups.size());
    for (int i = 0; i < shown; i++) {
      String title = "%s %d".formatted(name.equals("gaps") ? "Gap" : "Unknown", i + 1);
      card.accept(title, groups.get(i));
    }
    more(groups.size() - shown);
    html.close();
  }

  private void more(int groups) {
    if (groups > 0) {
      html.element("p", "%s more; --explain shows them.".formatted(counted(groups, "group")));
    }
  }
}
