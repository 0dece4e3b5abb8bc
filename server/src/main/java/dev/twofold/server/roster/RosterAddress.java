package dev.twofold.server.roster;

import dev.twofold.server.web.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A question about the customers as an address has it: {@code
 * ?q=dental&filter=no-p1&sort=-users&page=2}.
 *
 * @param search what is searched
 * @param filters what customers must meet
 * @param sort their order
 * @param page the page, from 1
 * @param ignored what of the address was not understood, in words
 */
public record RosterAddress(
    String search, Set<RosterFilter> filters, RosterSort sort, int page, List<String> ignored) {
  /** The longest search, in characters. */
  public static final int LONGEST_SEARCH = 100;

  private static final int LAST_PAGE = 1_000_000;

  /** An address. */
  public RosterAddress {
    filters = Collections.unmodifiableSet(copy(filters));
    ignored = List.copyOf(ignored);
  }

  /** The address with these parameters. What is not understood is left out and told. */
  public static RosterAddress of(MultiValueMap<String, String> parameters) {
    List<String> ignored = new ArrayList<>();
    String search = search(parameters.getFirst("q"), ignored);
    Set<RosterFilter> filters = filters(parameters.get("filter"), ignored);
    RosterSort sort =
        given(parameters.getFirst("sort"))
            .map(word -> known(RosterSort.named(word), "sort order", ignored))
            .flatMap(order -> order)
            .orElse(RosterSort.BY_NAME);
    int page = page(parameters.getFirst("page"), ignored);
    return new RosterAddress(search, filters, sort, page, ignored);
  }

  /** The same with this order, from the first page. */
  public RosterAddress sortedBy(RosterSort order) {
    return new RosterAddress(search, filters, order, 1, List.of());
  }

  /** The same on another page. */
  public RosterAddress onPage(int number) {
    return new RosterAddress(search, filters, sort, number, List.of());
  }

  /** The same with this filter on if it is off, and off if it is on. */
  public RosterAddress toggling(RosterFilter filter) {
    Set<RosterFilter> toggled = copy(filters);
    if (!toggled.remove(filter)) {
      toggled.add(filter);
    }
    return new RosterAddress(search, toggled, sort, 1, List.of());
  }

  /** True if customers may be left out. */
  public boolean narrows() {
    return !search.isBlank() || !filters.isEmpty();
  }

  /** The question. */
  public RosterQuery query(Reader reader) {
    return new RosterQuery(search, filters, sort, Collator.getInstance(reader.locale()));
  }

  /** The parameters after {@code ?}, and other ones before them; empty: there are none. */
  public String parameters(String... others) {
    return Stream.of(
            Stream.of(others),
            search.isBlank() ? Stream.<String>empty() : Stream.of("q=" + encoded(search)),
            filters.stream().map(filter -> "filter=" + filter.word()),
            sort.equals(RosterSort.BY_NAME)
                ? Stream.<String>empty()
                : Stream.of("sort=" + sort.word()),
            page == 1 ? Stream.<String>empty() : Stream.of("page=" + page))
        .flatMap(parameter -> parameter)
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Set<RosterFilter> copy(Set<RosterFilter> filters) {
    return filters.isEmpty() ? EnumSet.noneOf(RosterFilter.class) : EnumSet.copyOf(filters);
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  private static String search(@Nullable String value, List<String> ignored) {
    String search = given(value).orElse("").strip();
    if (search.length() <= LONGEST_SEARCH) {
      return search;
    }
    ignored.add(
        "A search has at most %d characters; the rest is left out.".formatted(LONGEST_SEARCH));
    boolean splits = Character.isHighSurrogate(search.charAt(LONGEST_SEARCH - 1));
    return search.substring(0, splits ? LONGEST_SEARCH - 1 : LONGEST_SEARCH);
  }

  private static Set<RosterFilter> filters(@Nullable List<String> values, List<String> ignored) {
    return Optional.ofNullable(values).stream()
        .flatMap(List::stream)
        .filter(value -> !value.isBlank())
        .flatMap(value -> known(RosterFilter.named(value), "filter", ignored).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RosterFilter.class)));
  }

  private static <T> Optional<T> known(Optional<T> value, String what, List<String> ignored) {
    String sentence = "There is no such %s; it is left out.".formatted(what);
    if (value.isEmpty() && !ignored.contains(sentence)) {
      ignored.add(sentence);
    }
    return value;
  }

  private static int page(@Nullable String value, List<String> ignored) {
    if (given(value).isEmpty()) {
      return 1;
    }
    try {
      int page = Integer.parseInt(given(value).get());
      if (page >= 1 && page <= LAST_PAGE) {
        return page;
      }
    } catch (NumberFormatException _) {
      // Told below, like a number that is no page.
    }
    ignored.add("There is no such page; this is the first.");
    return 1;
  }
}
