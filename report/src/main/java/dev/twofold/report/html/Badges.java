package dev.twofold.report.html;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.coverage.Coverage;
import java.util.Locale;

/** Signs with a word: nothing is told by colour alone. */
final class Badges {

  private Badges() {}

  /** Adds the verdict. */
  static void verdict(Html html, Verdict verdict) {
    badge(html, kind(verdict), verdict.name());
  }

  /** Adds the coverage. */
  static void coverage(Html html, Coverage coverage) {
    badge(html, kind(coverage), coverage.words());
  }

  /** The class of what shows this verdict. */
  static String kind(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static String kind(Coverage coverage) {
    return switch (coverage) {
      case MFA, CLOSED -> "always";
      case BLOCKED -> "blocked";
      case PARTLY -> "conditionally";
      case OPEN -> "never";
      case UNKNOWN -> "unknown";
    };
  }

  private static void badge(Html html, String kind, String word) {
    html.open("span", "class", "badge " + kind);
    html.raw(
        "<svg class=\"sign\" aria-hidden=\"true\"><use href=\"#sign-%s\"/></svg>".formatted(kind));
    html.text(word).close();
  }
}
