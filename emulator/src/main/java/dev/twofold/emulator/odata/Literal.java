package dev.twofold.emulator.odata;

import java.math.BigDecimal;
import java.time.Instant;

/** A value in a {@code $filter}. */
public sealed interface Literal {
  /** A text in quotes, or an id without them. */
  record Text(String text) implements Literal {}

  /** A number. */
  record Numeric(BigDecimal value) implements Literal {}

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements Literal {}

  /** A time, which stands without quotes. */
  record Time(Instant instant) implements Literal {}

  /** {@code null}. */
  record Null() implements Literal {}
}
