package dev.twofold.benchmarks.pages;

import dev.twofold.server.database.Database;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What readers ask for: every page equally often, of customers and users at random. */
final class Mix implements Supplier<Asked> {
  private static final int PEOPLE = 20_000;
  private static final List<String> SORTS =
      List.of("name", "-admins", "non-admins", "-users", "always", "-read", "gdap", "enforced");
  private static final List<String> FILTERS =
      List.of(
          "admins-without-mfa",
          "security-defaults-off",
          "no-p1",
          "gdap-ending",
          "could-not-be-read");

  /** A user with the tenant. */
  private record Somebody(String tenantId, String userId) {}

  private final URI server;
  private final Random random = new Random(14);
  private final List<Somebody> people;
  private int turn;

  Mix(URI server, Database database) {
    this.server = server;
    this.people =
        database
            .sql()
            .sql(
                """
                select c.tenant_id, u.user_id
                from user_standing u join customer c using (tenant_no)
                order by md5(c.tenant_id || u.user_id) limit ?
                """)
            .param(PEOPLE)
            .query((row, _) -> new Somebody(row.getString(1), row.getString(2)))
            .list();
  }

  @Override
  public Asked get() {
    Somebody somebody = people.get(random.nextInt(people.size()));
    String customer = "customers/" + somebody.tenantId();
    return switch (turn++ % 10) {
      case 0 -> asked("a file, for comparison", "openapi.yaml");
      case 1 -> asked("customers", "customers");
      case 2 -> asked("customers, search", "customers?q=" + random.nextInt(10_000));
      case 3 -> asked("customers, search by name", "customers?q=" + word());
      case 4 ->
          asked(
              "customers, sorted, any page",
              "customers?sort=%s&page=%d".formatted(any(SORTS), 1 + random.nextInt(1_000)));
      case 5 ->
          asked(
              "customers, filtered and sorted",
              "customers?filter=%s&sort=%s".formatted(any(FILTERS), any(SORTS)));
      case 6 -> asked("customer", customer);
      case 7 -> asked("all users", customer + "/users");
      case 8 -> asked("user, proved anew", customer + "/users/" + somebody.userId());
      default -> asked("changes, two days assessed", customer + "/changes");
    };
  }

  private String word() {
    return any(List.of("nord", "cont", "ocean", "legal", "dent", "fabri"));
  }

  private String any(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Asked asked(String page, String path) {
    return new Asked(page, server.resolve("/" + path));
  }
}
