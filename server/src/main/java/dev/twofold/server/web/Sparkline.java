package dev.twofold.server.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small line without axes, as paths of SVG.
 *
 * @param path the line
 * @param area what is below it
 */
public record Sparkline(String path, String area) {
  /** Units from the first value to the last. */
  public static final int WIDTH = 96;

  /** Units from top to bottom. */
  public static final int HEIGHT = 24;

  private static final double MARGIN = 2;

  /** The line through these values, the least at the bottom and the greatest at the top. */
  public static Sparkline of(List<Double> values) {
    if (values.size() < 2) {
      return new Sparkline("", "");
    }
    double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double greatest = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double step = (double) WIDTH / (values.size() - 1);
    String path =
        IntStream.range(0, values.size())
            .mapToObj(i -> point(i * step, height(values.get(i), least, greatest)))
            .collect(Collectors.joining(" L", "M", ""));
    return new Sparkline(path, "%s L%d,%d L0,%d Z".formatted(path, WIDTH, HEIGHT, HEIGHT));
  }

  private static double height(double value, double least, double greatest) {
    double share = greatest == least ? 0.5 : (value - least) / (greatest - least);
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
  }
}
