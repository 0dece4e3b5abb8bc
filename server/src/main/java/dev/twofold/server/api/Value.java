package dev.twofold.server.api;

import dev.twofold.report.csv.Cell;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.core.JsonGenerator;

/** A value of a table: times as ISO 8601 in UTC, numbers without grouping. */
sealed interface Value {

  /** What is not known: null, an empty cell. */
  record None() implements Value {}

  /** A text. */
  record Text(String text) implements Value {}

  /** A whole number. */
  record WholeNumber(long number) implements Value {}

  /** True or false. */
  record Truth(boolean truth) implements Value {}

  /** Texts: an array, or separated by semicolons in a cell. */
  record Texts(List<String> texts) implements Value {}

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(long number) {
    return new WholeNumber(number);
  }

  static Value of(boolean truth) {
    return new Truth(truth);
  }

  static Value of(List<String> texts) {
    return new Texts(texts);
  }

  static Value of(Instant time) {
    return new Text(time.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  static Value of(OptionalInt number) {
    return number.isPresent() ? of(number.getAsInt()) : new None();
  }

  static Value of(OptionalLong number) {
    return number.isPresent() ? of(number.getAsLong()) : new None();
  }

  static Value text(Optional<String> text) {
    return text.map(Value::of).orElseGet(None::new);
  }

  static Value truth(Optional<Boolean> truth) {
    return truth.map(Value::of).orElseGet(None::new);
  }

  static Value time(Optional<Instant> time) {
    return time.map(Value::of).orElseGet(None::new);
  }

  /** The value as JSON. */
  default void write(JsonGenerator json) {
    switch (this) {
      case None() -> json.writeNull();
      case Text(String text) -> json.writeString(text);
      case WholeNumber(long number) -> json.writeNumber(number);
      case Truth(boolean truth) -> json.writeBoolean(truth);
      case Texts(List<String> texts) -> {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
      }
    }
  }

  /** The value in a cell, never taken for a formula. */
  default String cell() {
    return switch (this) {
      case None() -> "";
      case Text(String text) -> Cell.of(text);
      case WholeNumber(long number) -> Long.toString(number);
      case Truth(boolean truth) -> Cell.of(truth);
      case Texts(List<String> texts) -> Cell.of(texts);
    };
  }
}
