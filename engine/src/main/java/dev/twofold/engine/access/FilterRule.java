package dev.twofold.engine.access;

/** The rule of a filter. */
public sealed interface FilterRule {

  /** The rule as it was written. */
  String text();

  /** A rule that was understood. */
  record Parsed(String text, FilterExpression expression) implements FilterRule {}

  /**
   * A rule that was not understood, or whose meaning is not documented; what it matches is unknown
   * (mfa-semantics CA-A07, CA-A08).
   *
   * @param reason why, as a sentence without a full stop
   */
  record Unparsed(String text, String reason) implements FilterRule {}
}
