package dev.twofold.report.wording;

/** Shares in full percent. */
public final class Share {

  private Share() {}

  /** The share; never 0 or 100 by rounding alone. */
  public static String of(long count, long total) {
    if (count == 0 || total == 0) {
      return "0 %";
    }
    return isBelowOne(count, total) ? "<1 %" : percent(count, total) + " %";
  }

  /** The share in whole percent; never 0 or 100 by rounding alone. {@code total} is not 0. */
  public static int percent(long count, long total) {
    long rounded = Math.round(100.0 * count / total);
    return Math.clamp(rounded, count == 0 ? 0 : 1, count == total ? 100 : 99);
  }

  /** True for a share that is less than one percent, but not none. */
  public static boolean isBelowOne(long count, long total) {
    return count > 0 && 100.0 * count / total < 1;
  }
}
