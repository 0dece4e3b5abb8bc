package dev.twofold.engine.access;

import java.util.Locale;
import java.util.Optional;

/**
 * The operators of a filter rule (mfa-semantics CA-A03). A negative one is the negation of its
 * positive partner, and so matches where there is no value (CA-A04).
 */
public enum FilterOperator {
  EQ("eq", false),
  NE("ne", true),
  STARTS_WITH("startsWith", false),
  NOT_STARTS_WITH("notStartsWith", true),
  ENDS_WITH("endsWith", false),
  NOT_ENDS_WITH("notEndsWith", true),
  CONTAINS("contains", false),
  NOT_CONTAINS("notContains", true),
  IN("in", false),
  NOT_IN("notIn", true);

  private final String word;
  private final boolean negative;

  FilterOperator(String word, boolean negative) {
    this.word = word;
    this.negative = negative;
  }

  /** The operator behind this word, without its dash and in any case. */
  static Optional<FilterOperator> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (FilterOperator operator : values()) {
      if (operator.word.toLowerCase(Locale.ROOT).equals(lower)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  /** The word in a rule, without its dash. */
  public String word() {
    return word;
  }

  /** True for the operators that deny. */
  public boolean negative() {
    return negative;
  }

  /** The positive partner; the operator itself where it is positive. */
  public FilterOperator positive() {
    return switch (this) {
      case EQ, NE -> EQ;
      case STARTS_WITH, NOT_STARTS_WITH -> STARTS_WITH;
      case ENDS_WITH, NOT_ENDS_WITH -> ENDS_WITH;
      case CONTAINS, NOT_CONTAINS -> CONTAINS;
      case IN, NOT_IN -> IN;
    };
  }
}
