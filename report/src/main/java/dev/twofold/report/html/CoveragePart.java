package dev.twofold.report.html;

import static dev.twofold.report.Names.counted;

import dev.twofold.report.coverage.Column;
import dev.twofold.report.grouping.CoverageGroups;
import dev.twofold.report.grouping.Grouped.Group;
import dev.twofold.report.wording.EnforcerWords;
import dev.twofold.report.wording.GroupWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is covered for what: groups of users against ordinary sign-ins. */
record CoveragePart(Html html, Matter matter) {
  private static final int ROWS = 30;
  private static final int NAMES = 3;
  private static final int ENFORCERS = 3;

  /** Writes the map. */
  void write(CoverageGroups coverage) {
    String id = matter.place().id("coverage");
    html.open("section", "class", "card", "aria-labelledby", id);
    html.element(matter.place().heading(1), "Who is covered for what", "id", id);
    legend();
    List<Group<CoverageGroups.Key>> groups = coverage.groups().largestFirst();
    table(groups.stream().limit(ROWS).toList(), id);
    rest(groups, coverage.groups().rest().size());
    html.close();
  }

  private void legend() {
    html.element(
        "p",
        "Each cell is about ordinary sign-ins: without risk, without a special authentication flow,"
            + " from an unregistered device and an address outside every named location unless the"
            + " column says otherwise; on Windows, macOS, iOS, Android and Linux; from one country"
            + " of each country location and one of none. The verdict is about all sign-ins, so a"
            + " row may be closed here and still have a gap.",
        "class",
        "muted");
  }

  private void table(List<Group<CoverageGroups.Key>> groups, String labelledBy) {
    html.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", labelledBy);
    html.open("table", "class", "coverage", "role", "table");
    html.open("thead", "role", "rowgroup").open("tr", "role", "row");
    heading("Users", "rowspan", "2");
    heading("Verdict", "rowspan", "2");
    applications().forEach(this::application);
    html.close().open("tr", "role", "row");
    matter.coverage().columns().forEach(column -> heading(column.way(), "class", "way"));
    html.close().close().open("tbody", "role", "rowgroup");
    groups.forEach(this::row);
    html.close().close().close();
  }

  /** How many columns there are for each application, in order. */
  private Map<String, Integer> applications() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    matter.coverage().columns().forEach(column -> counts.merge(column.heading(), 1, Integer::sum));
    return counts;
  }

  private void application(String name, int columns) {
    html.element(
        "th",
        name,
        "scope",
        "colgroup",
        "role",
        "columnheader",
        "colspan",
        Integer.toString(columns));
  }

  private void heading(String text, String attribute, String value) {
    html.element("th", text, "scope", "col", "role", "columnheader", attribute, value);
  }

  private void row(Group<CoverageGroups.Key> group) {
    CoverageGroups.Key key = group.key();
    html.open("tr", "role", "row").open("th", "scope", "row", "role", "rowheader");
    html.element("b", counted(group.crowd().size(), "user"));
    html.element("span", GroupWords.names(group.crowd(), NAMES), "class", "names");
    html.element("span", enforcers(key), "class", "muted names").close();
    html.open("td", "role", "cell", "class", "verdict");
    Badges.verdict(html, key.verdict());
    html.close();
    for (int i = 0; i < key.cells().size(); i++) {
      cell(key, i);
    }
    html.close();
  }

  private static String enforcers(CoverageGroups.Key key) {
    return key.enforcedBy().isEmpty()
        ? "Nothing demands MFA"
        : "MFA by " + GroupWords.limited(EnforcerWords.of(key.enforcedBy()), ENFORCERS);
  }

  private void cell(CoverageGroups.Key key, int index) {
    Column column = matter.coverage().columns().get(index);
    html.open("td", "role", "cell", "data-label", column.heading() + ", " + column.way());
    Badges.coverage(html, key.cells().get(index));
    html.close();
  }

  private void rest(List<Group<CoverageGroups.Key>> groups, long beyond) {
    long users = groups.stream().skip(ROWS).mapToLong(group -> group.crowd().size()).sum() + beyond;
    if (users > 0) {
      html.element(
          "p",
          "%s in smaller groups are not shown here; the search below finds them."
              .formatted(counted(users, "user")));
    }
  }
}
