package dev.twofold.report.html;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.wording.VerdictWords;

/** How verdicts are to be read. */
final class Reading {

  private Reading() {}

  /** Writes the explanation. */
  static void write(Html html) {
    html.open("section", "class", "card", "aria-labelledby", "reading");
    html.element("h2", "How to read the verdicts", "id", "reading");
    html.element(
        "p",
        "A verdict is about every sign-in that is possible: every application, client, platform,"
            + " address, country, device, risk and authentication flow. It is about the tenant's"
            + " configuration, whether or not the account is enabled. It is proved, not sampled.");
    html.open("dl", "class", "reading");
    for (Verdict verdict : Verdict.values()) {
      html.open("div").open("dt");
      Badges.verdict(html, verdict);
      html.close().element("dd", VerdictWords.sentence(verdict)).close();
    }
    html.close().close();
  }
}
