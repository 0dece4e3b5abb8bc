package dev.twofold.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.roster.RosterSort.Column;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roster against the same questions asked of a plain list. */
final class RosterTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final List<Locale> LOCALES =
      List.of(
          Locale.ROOT, Locale.ENGLISH, Locale.forLanguageTag("sv"), Locale.forLanguageTag("pl"));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void itAnswersLikeAPlainListHoweverItChanges(long seed) {
    Random random = new Random(seed);
    RandomCustomers made = new RandomCustomers(random);
    List<RosterCustomer> plain = new ArrayList<>(made.some(random.nextInt(1_000)));
    Roster roster = Roster.of(plain);
    for (int round = 0; round < 5; round++) {
      for (int question = 0; question < 6; question++) {
        check(roster, plain, question(random));
      }
      List<RosterCustomer> changes = made.changes(plain, random.nextInt(60));
      Roster before = roster;
      List<RosterCustomer> old = List.copyOf(plain);
      roster = roster.with(changes);
      RandomCustomers.apply(plain, changes);
      check(before, old, question(random));
    }
  }

  @Test
  void whatDidNotChangeIsTheSameRoster() {
    List<RosterCustomer> customers = new RandomCustomers(new Random(7)).some(700);
    Roster roster = Roster.of(customers);
    assertThat(roster.with(customers.subList(10, 20))).isSameAs(roster);
  }

  @Test
  void aSearchForgivesCaseAccentsAndSpacesAndKnowsDomainsAndTenants() {
    List<RosterCustomer> customers = new RandomCustomers(new Random(8)).some(1_500);
    Roster roster = Roster.of(customers);
    assertThat(names(roster, "  ÄRZTEHAUS  dental "))
        .isNotEmpty()
        .isEqualTo(names(roster, "dental arztehaus"))
        .allMatch(name -> name.contains("Ärztehaus") && name.contains("Dental"));
    assertThat(names(roster, "strasse")).isNotEmpty().allMatch(name -> name.contains("Straße"));
    assertThat(names(roster, "lodz")).isNotEmpty().allMatch(name -> name.contains("Łódź"));
    RosterCustomer one =
        customers.stream().filter(RosterCustomer::listed).findFirst().orElseThrow();
    assertThat(names(roster, one.tenantId().toString().toUpperCase(Locale.ROOT)))
        .containsExactly(one.name());
    assertThat(names(roster, one.domain().orElseThrow())).contains(one.name());
    assertThat(names(roster, "%_.*\\")).isEmpty();
  }

  private static List<String> names(Roster roster, String search) {
    RosterQuery query =
        new RosterQuery(search, Set.of(), RosterSort.BY_NAME, Collator.getInstance(Locale.ENGLISH));
    return roster.select(query, NOW).stream().map(RosterCustomer::name).toList();
  }

  private static RosterQuery question(Random random) {
    Set<RosterFilter> filters = EnumSet.noneOf(RosterFilter.class);
    Stream.of(RosterFilter.values()).filter(_ -> random.nextInt(7) == 0).forEach(filters::add);
    Column[] columns = Column.values();
    return new RosterQuery(
        RandomCustomers.search(random),
        filters,
        new RosterSort(columns[random.nextInt(columns.length)], random.nextBoolean()),
        Collator.getInstance(LOCALES.get(random.nextInt(LOCALES.size()))));
  }

  private static void check(Roster roster, List<RosterCustomer> plain, RosterQuery query) {
    List<RosterCustomer> expected =
        plain.stream()
            .filter(RosterCustomer::listed)
            .filter(customer -> matches(customer, query.search()))
            .filter(customer -> query.filters().stream().allMatch(it -> it.accepts(customer, NOW)))
            .sorted(order(query))
            .toList();
    Selection selection = roster.select(query, NOW);
    List<UUID> found = selection.stream().map(RosterCustomer::tenantId).toList();
    assertThat(found)
        .as(query.toString())
        .containsExactlyElementsOf(expected.stream().map(RosterCustomer::tenantId).toList());
    assertThat(selection.totals()).isEqualTo(Totals.of(expected.stream()));
    assertThat(selection.part(50, 50)).isEqualTo(expected.stream().skip(50).limit(50).toList());
  }

  private static boolean matches(RosterCustomer customer, String search) {
    String text =
        Folding.fold(
            customer.name() + " " + customer.domain().orElse("") + " " + customer.tenantId());
    return Stream.of(Folding.fold(search).strip().split("\\s+")).allMatch(text::contains);
  }

  /** Ties in the order of the customers' numbers, turned around where names are. */
  private static Comparator<RosterCustomer> order(RosterQuery query) {
    Collator root = Collator.getInstance(Locale.ROOT);
    Collator reader = (Collator) query.collator().clone();
    Comparator<RosterCustomer> byNumber = Comparator.comparingInt(RosterCustomer::tenantNo);
    Column column = query.sort().column();
    boolean descending = query.sort().descending();
    if (column == Column.NAME) {
      Comparator<RosterCustomer> byName =
          Comparator.comparing(RosterCustomer::name, reader::compare).thenComparing(byNumber);
      return descending ? byName.reversed() : byName;
    }
    Comparator<RosterCustomer> byValue = Comparator.comparingLong(column::value);
    return Comparator.<RosterCustomer, Boolean>comparing(it -> column.value(it) == Values.NOT_KNOWN)
        .thenComparing(descending ? byValue.reversed() : byValue)
        .thenComparing(RosterCustomer::name, root::compare)
        .thenComparing(byNumber);
  }
}
