package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures that a reader sees on the pages, taken out of their HTML. */
final class PageCells {
  private static final Pattern ROW =
      Pattern.compile("<tr>\\s*<td class=\"select\">.*?</tr>", Pattern.DOTALL);
  private static final Pattern TENANT = Pattern.compile("id=\"select-([0-9a-f-]{36})\"");
  private static final Pattern ADMINS = Pattern.compile("title=\"([\\d,]+) of ([\\d,]+) admins\"");
  private static final Pattern OTHERS =
      Pattern.compile("title=\"([\\d,]+) of ([\\d,]+) non-admins\"");
  private static final Pattern ALWAYS =
      Pattern.compile("title=\"([\\d,]+) of [\\d,]+ users need MFA at every sign-in\"");
  private static final Pattern TOTAL =
      Pattern.compile("title=\"([\\d,]+) disabled accounts are counted\">([\\d,]+)</span>");
  private static final Pattern NO_FIGURES =
      Pattern.compile("data-label=\"Total users\"[^>]*>Not known<");
  private static final Pattern VERDICT =
      Pattern.compile(
          "</svg>(ALWAYS|CONDITIONALLY|NEVER|BLOCKED|UNKNOWN)</span><span><strong>([\\d,]+)</strong>");

  private PageCells() {}

  /**
   * The cells of the list of customers, over all its pages: admins with MFA, admins, non-admins
   * with MFA, non-admins, total users, disabled users, users with verdict ALWAYS.
   */
  static Map<String, List<Integer>> customers(URI server) throws Exception {
    Map<String, List<Integer>> cells = new TreeMap<>();
    for (int page = 1; ; page++) {
      String html = Asked.page(server, "/customers?page=" + page).body();
      int before = cells.size();
      ROW.matcher(html).results().forEach(row -> add(row.group(), cells));
      if (cells.size() == before) {
        return cells;
      }
    }
  }

  private static void add(String row, Map<String, List<Integer>> cells) {
    List<Integer> numbers = new ArrayList<>();
    if (NO_FIGURES.matcher(row).find()) {
      cells.put(first(TENANT, row, 1), numbers);
      return;
    }
    for (Pattern cell : List.of(ADMINS, OTHERS)) {
      numbers.add(number(first(cell, row, 1)));
      numbers.add(number(first(cell, row, 2)));
    }
    numbers.add(number(first(TOTAL, row, 2)));
    numbers.add(number(first(TOTAL, row, 1)));
    numbers.add(number(first(ALWAYS, row, 1)));
    cells.put(first(TENANT, row, 1), numbers);
  }

  /** The numbers of users by verdict on a customer's page. */
  static Map<String, Integer> verdicts(URI server, String tenantId) throws Exception {
    Map<String, Integer> verdicts = new TreeMap<>();
    Matcher matcher = VERDICT.matcher(Asked.page(server, "/customers/" + tenantId).body());
    while (matcher.find()) {
      verdicts.putIfAbsent(matcher.group(1), number(matcher.group(2)));
    }
    return verdicts;
  }

  private static String first(Pattern pattern, String text, int group) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(group);
  }

  private static int number(String text) {
    return Integer.parseInt(text.replace(",", ""));
  }
}
