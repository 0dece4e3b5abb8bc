package dev.twofold.snapshot.policy;

import dev.twofold.snapshot.json.Element;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Graph's enum words as the engine's constants. */
final class Words {
  private Words() {}

  /** The constant behind a word, in any case. */
  static <E extends Enum<E>> Optional<E> find(
      Class<E> type, Function<E, String> graphName, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> graphName.apply(constant).equalsIgnoreCase(word))
        .findFirst();
  }

  /**
   * The constants that a condition matches. A word that we don't know is reported, and as it may
   * stand for any of them, all are taken: the doubt then says that the condition may match less.
   */
  static <E extends Enum<E>> Set<E> included(
      Class<E> type, Function<E, String> graphName, List<String> words, Element at, String key) {
    Set<E> known = known(type, graphName, words, at, key);
    boolean allKnown = words.stream().allMatch(word -> find(type, graphName, word).isPresent());
    return allKnown ? known : EnumSet.allOf(type);
  }

  /** The constants behind the words; a word that is none is reported. */
  static <E extends Enum<E>> Set<E> known(
      Class<E> type, Function<E, String> graphName, List<String> words, Element at, String key) {
    Set<E> found = EnumSet.noneOf(type);
    for (String word : words) {
      find(type, graphName, word).ifPresentOrElse(found::add, () -> unknown(word, at, key));
    }
    return found;
  }

  /** Reports a word that we don't know. */
  static void unknown(String word, Element at, String key) {
    at.report("unknownValue", key, "`%s` is not known here.".formatted(word));
  }

  /** True where the word is among the words, in any case. */
  static boolean has(List<String> words, String word) {
    return words.stream().anyMatch(word::equalsIgnoreCase);
  }
}
