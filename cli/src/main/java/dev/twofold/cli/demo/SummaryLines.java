package dev.twofold.cli.demo;

import dev.twofold.server.summary.PartnerSummary;
import java.util.ArrayList;
import java.util.List;

/** The summary of a partner in words. */
public final class SummaryLines {
  private SummaryLines() {}

  /** The lines. */
  public static List<String> of(PartnerSummary summary) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%,d customers: %,d with figures, %,d of them with gaps in what could be read."
            .formatted(summary.customers(), summary.withFigures(), summary.partial()));
    for (PartnerSummary.Failure failure : summary.failed()) {
      String fix = failure.fix().isEmpty() ? "" : ": " + failure.fix();
      lines.add(
          "  %,6d could not be read, %s%s".formatted(failure.customers(), failure.reason(), fix));
    }
    lines.add("%,d users:".formatted(summary.users()));
    summary
        .verdicts()
        .forEach((verdict, users) -> lines.add("  %,9d %s".formatted(users, verdict)));
    lines.add(
        "%,d admins, %,d of whom can sign in with a password alone."
            .formatted(summary.admins(), summary.openAdmins()));
    return lines;
  }
}
