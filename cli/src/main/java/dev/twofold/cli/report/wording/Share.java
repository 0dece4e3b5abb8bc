package dev.twofold.cli.report.wording;

/** Shares in full percent. */
public final class Share {

  private Share() {}

  /** The share; never 0 or 100 by rounding alone. */
  public static String of(long count, long total) {
    if (count == 0 || total == 0) {
      return "0 %";
    }
    double percent = 100.0 * count / total;
    long shown = Math.clamp(Math.round(percent), 1, count == total ? 100 : 99);
    return percent < 1 ? "<1 %" : shown + " %";
  }
}
