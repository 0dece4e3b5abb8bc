package dev.twofold.engine.signin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Cuts the countries, and the state of being in none, into those that conditions can tell apart.
 */
public final class CountryAtoms {
  private static final List<String> FAMILIAR =
      List.of("US", "DE", "FR", "GB", "NL", "SE", "CH", "AT", "CA", "AU", "JP", "BR", "IN");

  private CountryAtoms() {}

  /**
   * One country for each class that the conditions can tell apart; empty stands for no country. The
   * countries that no condition matches come first, no country at all last.
   *
   * @param named codes that the conditions name, in upper case; some may be no ISO codes
   */
  public static List<Optional<String>> representatives(
      Set<String> named, List<Predicate<Optional<String>>> conditions) {
    if (conditions.isEmpty()) {
      return List.of(Optional.of(FAMILIAR.getFirst()));
    }
    Map<List<Boolean>, Optional<String>> first = new LinkedHashMap<>();
    for (Optional<String> country : candidates(named)) {
      first.putIfAbsent(
          conditions.stream().map(condition -> condition.test(country)).toList(), country);
    }
    return first.entrySet().stream()
        .sorted(
            Comparator.comparingInt(entry ->
                entry.getValue().isPresent() ? matches(entry.getKey()) : Integer.MAX_VALUE))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static int matches(List<Boolean> answers) {
    return Collections.frequency(answers, true);
  }

  private static List<Optional<String>> candidates(Set<String> named) {
    Set<String> codes = new LinkedHashSet<>(FAMILIAR);
    Collections.addAll(codes, Locale.getISOCountries());
    named.stream().sorted().forEach(codes::add);
    List<Optional<String>> candidates = new ArrayList<>();
    codes.forEach(code -> candidates.add(Optional.of(code)));
    candidates.add(Optional.empty());
    return candidates;
  }
}
