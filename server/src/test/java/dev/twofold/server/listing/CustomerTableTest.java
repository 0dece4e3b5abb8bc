package dev.twofold.server.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerTableTest {
  private static final ListedCustomer FIRST = customer(1, "Nordlicht \"Dental\", {GmbH}\\", 2);
  private static final ListedCustomer SECOND = customer(2, "Contoso", 0);

  private final Database database = TestDatabase.empty();
  private final CustomerTable table = new CustomerTable(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void customersAreNumberedInTheOrderOfTheListAndKeptAsTold() {
    assertThat(table.replace(List.of(SECOND, FIRST))).isEqualTo(2);
    assertThat(names()).containsExactly(SECOND.displayName(), FIRST.displayName());
    assertThat(
            text(
                "select gdap_relationships || ' ' || array_to_string(gdap_roles, '+') || gdap_ends_at from customer where tenant_no = 2"))
        .startsWith("2 role-a+role-b2027-01-01");
  }

  @Test
  void theSameListTouchesNothing() {
    table.replace(List.of(FIRST, SECOND));
    String before = text("select string_agg(changed::text, ' ') from customer");
    assertThat(table.replace(List.of(FIRST, SECOND))).isZero();
    assertThat(text("select string_agg(changed::text, ' ') from customer")).isEqualTo(before);
  }

  @Test
  void whoIsListedNoMoreStaysAndCanComeBack() {
    table.replace(List.of(FIRST, SECOND));
    assertThat(table.replace(List.of(FIRST))).isOne();
    assertThat(text("select display_name from customer where not listed"))
        .isEqualTo(SECOND.displayName());
    table.replace(List.of(FIRST, SECOND));
    assertThat(text("select count(*)::text from customer where listed")).isEqualTo("2");
  }

  private List<String> names() {
    return database
        .sql()
        .sql("select display_name from customer order by tenant_no")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private String text(String sql) {
    return database.sql().sql(sql).query((row, _) -> row.getString(1)).single();
  }

  private static ListedCustomer customer(int number, String name, int relationships) {
    return new ListedCustomer(
        "00000000-0000-0000-0000-%012d".formatted(number),
        name,
        Optional.of("customer%d.example".formatted(number)),
        Optional.of(relationships),
        Optional.of(Instant.parse("2027-01-01T00:00:00Z")),
        Set.of("role-b", "role-a"));
  }
}
