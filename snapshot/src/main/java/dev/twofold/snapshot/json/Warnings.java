package dev.twofold.snapshot.json;

import dev.twofold.engine.verdict.Warning;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers warnings in the order in which they are found, each once, and only so many. */
public final class Warnings implements Problems {
  private static final int MOST = 300;
  private static final int LONGEST = 400;

  private final Set<Warning> warnings = new LinkedHashSet<>();
  private long dropped;
  private long reported;

  /** Starts without any. */
  public Warnings() {}

  @Override
  public void report(String code, String subject, String message) {
    reported++;
    Warning warning = new Warning(code, shortened(subject), shortened(message));
    if (warnings.size() < MOST) {
      warnings.add(warning);
    } else if (!warnings.contains(warning)) {
      dropped++;
    }
  }

  /** How often anything was reported, also what had been reported before. */
  public long reported() {
    return reported;
  }

  /** What was found so far, closed by a summary where it was too much to keep. */
  public List<Warning> list() {
    List<Warning> list = new ArrayList<>(warnings);
    if (dropped > 0) {
      list.add(
          new Warning(
              "moreWarnings", "*$", "%,d further warnings are left out.".formatted(dropped)));
    }
    return List.copyOf(list);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }
}
