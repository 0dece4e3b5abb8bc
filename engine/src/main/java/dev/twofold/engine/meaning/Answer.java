package dev.twofold.engine.meaning;

import java.util.stream.Stream;

/**
 * Whether something holds, where it may depend on what could not be read (mfa-semantics GR-12). The
 * operations are those of Kleene's logic: what is certain in spite of unread parts stays certain.
 */
enum Answer {
  YES,
  NO,
  UNREAD;

  static Answer of(boolean holds) {
    return holds ? YES : NO;
  }

  Answer and(Answer other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNREAD;
  }

  Answer or(Answer other) {
    return not().and(other.not()).not();
  }

  Answer not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNREAD -> UNREAD;
    };
  }

  static Answer all(Stream<Answer> answers) {
    return answers.reduce(YES, Answer::and);
  }

  static Answer any(Stream<Answer> answers) {
    return answers.reduce(NO, Answer::or);
  }
}
