package dev.twofold.server.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The counts of past days.
 *
 * @param span how many days are looked back
 * @param chart the counts, to be drawn
 */
public record History(int span, HistoryChart chart) {
  /** The spans to choose from, in days. */
  public static final List<Integer> SPANS = List.of(30, 90, 365);

  /**
   * A day beside the day before it that has counts.
   *
   * @param counts the day's counts
   * @param before the day before; empty for the first
   */
  public record Day(DayCounts counts, Optional<LocalDate> before) {}

  /** The span that an address asks for; the shortest where it asks for none of them. */
  static int span(String days) {
    return SPANS.stream()
        .filter(span -> span.toString().equals(days))
        .findFirst()
        .orElseGet(SPANS::getFirst);
  }

  /** The history of these counts, which reach back from {@code today}. */
  static History of(int span, LocalDate today, List<DayCounts> days) {
    LocalDate first = days.isEmpty() ? today : days.getFirst().day();
    return new History(span, new HistoryChart(days, first, today));
  }

  /** The days, the newest first. */
  public List<Day> days() {
    List<DayCounts> days = chart.days();
    return IntStream.iterate(days.size() - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(i ->
            new Day(days.get(i), i == 0 ? Optional.empty() : Optional.of(days.get(i - 1).day())))
        .toList();
  }

  /** The last two days that have counts, older first; empty where there are fewer. */
  public Optional<List<LocalDate>> lastTwo() {
    List<LocalDate> days = chart.days().stream().map(DayCounts::day).toList();
    return days.size() < 2
        ? Optional.empty()
        : Optional.of(days.subList(days.size() - 2, days.size()));
  }
}
