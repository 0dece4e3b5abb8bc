package dev.twofold.report.table;

import static dev.twofold.report.Names.counted;

import dev.twofold.engine.verdict.Cause;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.grouping.Crowd;
import dev.twofold.report.grouping.GroupKey;
import dev.twofold.report.grouping.Grouped.Group;
import dev.twofold.report.grouping.Tally;
import dev.twofold.report.wording.CauseWords;
import dev.twofold.report.wording.GroupWords;
import dev.twofold.report.wording.WitnessWords;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The gaps by cause, and what is unknown by what would settle it.
 *
 * @param page where to write
 * @param words sign-ins in words
 * @param extent how much is named
 */
record Groups(Page page, WitnessWords words, Extent extent) {

  /** Writes the groups, the largest first. */
  void write(Tally tally) {
    section("Gaps by cause", tally.groups().largestFirst(GroupKey.Gap.class), this::gap);
    section("Unknown", tally.groups().largestFirst(GroupKey.Unsettled.class), this::unsettled);
    long rest = tally.groups().rest().size();
    if (rest > 0) {
      page.blank().paragraph("%s in still more groups.".formatted(counted(rest, "user")));
    }
  }

  private <K> void section(String heading, List<Group<K>> groups, BiConsumer<K, Crowd> write) {
    if (groups.isEmpty()) {
      return;
    }
    page.heading(heading);
    groups.stream()
        .limit(extent.groups())
        .forEach(group -> {
          page.blank();
          write.accept(group.key(), group.crowd());
        });
    more(groups.size() - extent.groups(), "group", "--explain shows them");
  }

  private void gap(GroupKey.Gap gap, Crowd crowd) {
    head(gap.verdict(), crowd);
    names(crowd);
    gap.witness().ifPresent(signIn -> labelled("Sign-in", words.sentence(signIn) + "."));
    if (gap.onlyFromManagedDevices()) {
      labelled("Note", "Every open sign-in comes from a compliant or hybrid joined device.");
    }
    causes(gap);
  }

  private void head(Verdict verdict, Crowd crowd) {
    page.paragraph("", GroupWords.head(verdict, crowd), Style.of(verdict));
  }

  private void names(Crowd crowd) {
    labelled("Who", GroupWords.names(crowd, extent.names()));
  }

  private void labelled(String label, String text) {
    if (!text.isEmpty()) {
      page.paragraph("  %-8s ".formatted(label), text, Style.PLAIN);
    }
  }

  private void causes(GroupKey.Gap gap) {
    List<Cause> shown = gap.causes().shown().stream().limit(extent.causes()).toList();
    String label = "Why";
    for (Cause cause : shown) {
      labelled(label, CauseWords.line(cause) + ".");
      label = "";
    }
    int more = gap.causes().shown().size() - shown.size() + gap.causes().more();
    labelled(label, GroupWords.moreCauses(shown.size(), more));
  }

  private void unsettled(GroupKey.Unsettled unsettled, Crowd crowd) {
    head(Verdict.UNKNOWN, crowd);
    names(crowd);
    labelled("Either", GroupWords.either(unsettled.either()) + ".");
    labelled("Needs", GroupWords.limited(unsettled.needs(), extent.needs()));
  }

  private void more(int count, String noun, String how) {
    if (count > 0) {
      page.blank().paragraph("%s more; %s.".formatted(counted(count, noun), how));
    }
  }
}
