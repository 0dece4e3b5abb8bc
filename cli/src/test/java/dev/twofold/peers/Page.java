package dev.twofold.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code docs/comparison.md}, each below its heading. */
final class Page {
  private static final Pattern FACT = Pattern.compile("\\b[A-Z]+-[A-Z]?\\d+\\b");
  private final String text;

  private Page(String text) {
    this.text = text;
  }

  /** The page of this repository; the tests run in the folder of their module. */
  static Page read() throws IOException {
    return new Page(Files.readString(Path.of("../docs/comparison.md")));
  }

  /** The rows of the table below this heading, without the names of its columns. */
  List<List<String>> table(String heading) {
    String below = text.substring(text.indexOf("\n## " + heading + "\n") + 1);
    return below
        .lines()
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(Page::cells)
        .toList();
  }

  /** Every fact id on the page. */
  List<String> facts() {
    return FACT.matcher(text).results().map(MatchResult::group).distinct().toList();
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1, line.length() - 1).split("(?<!\\\\)\\|"))
        .map(cell -> cell.trim().replace("`", "").replace("\\|", "|"))
        .collect(Collectors.toList());
  }
}
