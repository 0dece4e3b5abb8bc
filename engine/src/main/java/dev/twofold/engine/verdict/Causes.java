package dev.twofold.engine.verdict;

import java.util.List;

/**
 * The enabled and report-only policies that could close a sign-in and do not close the witness,
 * those nearest to closing it first.
 *
 * @param shown the nearest ones
 * @param more how many further ones there are
 */
public record Causes(List<Cause> shown, int more) {
  private static final Causes NONE = new Causes(List.of(), 0);

  public Causes {
    shown = List.copyOf(shown);
  }

  /** No causes: there is no witness, or no policy that could close one. */
  public static Causes none() {
    return NONE;
  }
}
