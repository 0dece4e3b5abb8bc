package dev.twofold.server.customer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Shares of users over the days, as paths of SVG.
 *
 * @param days the days that have figures, the oldest first
 * @param first the day at the left edge
 * @param last the day at the right edge
 */
public record HistoryChart(List<DayCounts> days, LocalDate first, LocalDate last) {
  /** Units from the first day to the last. */
  public static final int WIDTH = 1_000;

  /** Units from no user to all. */
  public static final int HEIGHT = 200;

  /** A chart. */
  public HistoryChart {
    days = List.copyOf(days);
  }

  /** The line of the users who need MFA at every sign-in. */
  public String always() {
    return line(DayCounts::always);
  }

  /** The line of the users with MFA enabled. */
  public String withMfa() {
    return line(DayCounts::withMfa);
  }

  private String line(ToIntFunction<DayCounts> count) {
    return days.stream()
        .map(day -> point(day, count.applyAsInt(day)))
        .collect(Collectors.joining(" L", "M", ""));
  }

  private String point(DayCounts day, int count) {
    double span = Math.max(1, ChronoUnit.DAYS.between(first, last));
    double x = WIDTH * ChronoUnit.DAYS.between(first, day.day()) / span;
    double share = day.totalUsers() == 0 ? 0 : (double) count / day.totalUsers();
    return String.format(Locale.ROOT, "%.1f,%.1f", x, HEIGHT * (1 - share));
  }

  /** True where there are at least two days to join by a line. */
  public boolean isDrawable() {
    return days.size() > 1;
  }
}
