package dev.twofold.engine.directory;

import java.util.function.Function;

/**
 * Something about a tenant that was read, or that could not be read. What depends on an unread fact
 * is computed for every value it may have (mfa-semantics GR-12).
 *
 * @param <T> the type of the value
 */
public sealed interface Fact<T> {

  /**
   * A fact that was read.
   *
   * @param value what was read
   * @param <T> the type of the value
   */
  record Known<T>(T value) implements Fact<T> {}

  /**
   * A fact that could not be read.
   *
   * @param needs the collection that would tell it, by its Graph path, for example {@code
   *     policies/identitySecurityDefaultsEnforcementPolicy}
   * @param <T> the type of the value
   */
  record Unread<T>(String needs) implements Fact<T> {}

  /** A fact with this value. */
  static <T> Fact<T> known(T value) {
    return new Known<>(value);
  }

  /** A fact that the collection {@code needs} would tell. */
  static <T> Fact<T> unread(String needs) {
    return new Unread<>(needs);
  }

  /** The value, or {@code other} where it was not read. */
  default T orElse(T other) {
    return switch (this) {
      case Known<T>(T value) -> value;
      case Unread<T> _ -> other;
    };
  }

  /** True where it was read. */
  default boolean isKnown() {
    return this instanceof Known<T>;
  }

  /** The same fact, seen through {@code view}. */
  default <R> Fact<R> map(Function<? super T, ? extends R> view) {
    return switch (this) {
      case Known<T>(T value) -> known(view.apply(value));
      case Unread<T>(String needs) -> unread(needs);
    };
  }
}
