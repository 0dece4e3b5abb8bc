package dev.twofold.server.web;

import dev.twofold.engine.verdict.Verdict;
import java.util.Locale;

/**
 * How a verdict is told apart at a glance: by shape and word, never by colour alone.
 *
 * @param style the last part of its style classes
 * @param icon its picture in {@code icons.svg}
 */
public record VerdictLook(String style, String icon) {

  /**
   * The look of a verdict.
   *
   * @throws IllegalArgumentException if there is no such verdict
   */
  public static VerdictLook of(String verdict) {
    String icon =
        switch (Verdict.valueOf(verdict)) {
          case ALWAYS -> "shield-check";
          case CONDITIONALLY -> "shield-error";
          case NEVER -> "shield-dismiss";
          case BLOCKED -> "blocked";
          case UNKNOWN -> "shield-question";
        };
    return new VerdictLook(verdict.toLowerCase(Locale.ROOT), icon);
  }
}
