package dev.twofold.server.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Users by verdict as one bar of 1,000 units.
 *
 * @param pieces one for each verdict, from best to worst known, empty ones too
 * @param total all users
 */
public record VerdictBar(List<Piece> pieces, long total) {
  private static final long UNITS = 1_000;
  private static final long LEAST = 4;
  private static final List<String> VERDICTS =
      List.of("ALWAYS", "CONDITIONALLY", "NEVER", "BLOCKED", "UNKNOWN");

  /** A bar. */
  public VerdictBar {
    pieces = List.copyOf(pieces);
  }

  /**
   * A part of the bar.
   *
   * @param verdict the verdict
   * @param count how many users
   * @param from where it begins, in units
   * @param width its length, in units
   */
  public record Piece(String verdict, long count, long from, long width) {
    /** How it looks. */
    public VerdictLook look() {
      return VerdictLook.of(verdict);
    }
  }

  /** The bar of these counts. */
  public static VerdictBar of(
      long always, long conditionally, long never, long blocked, long unknown) {
    long[] counts = {always, conditionally, never, blocked, unknown};
    long total = Arrays.stream(counts).sum();
    long[] widths = widths(counts, total);
    List<Piece> pieces = new ArrayList<>();
    long from = 0;
    for (int i = 0; i < counts.length; i++) {
      pieces.add(new Piece(VERDICTS.get(i), counts[i], from, widths[i]));
      from += widths[i];
    }
    return new VerdictBar(pieces, total);
  }

  /** One user of ten thousand is seen, too: the largest piece gives way to the smallest. */
  private static long[] widths(long[] counts, long total) {
    long[] widths = new long[counts.length];
    int largest = 0;
    long left = total == 0 ? 0 : UNITS;
    for (int i = 0; i < counts.length; i++) {
      long exact = total == 0 ? 0 : Math.round((double) UNITS * counts[i] / total);
      widths[i] = counts[i] == 0 ? 0 : Math.max(LEAST, exact);
      left -= widths[i];
      largest = widths[i] > widths[largest] ? i : largest;
    }
    widths[largest] += left;
    return widths;
  }
}
