package dev.twofold.server.proof;

import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import dev.twofold.server.standing.Standings;
import dev.twofold.server.store.SnapshotStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The example tenant as a customer, read on two days; in between a policy was switched off. */
public final class Nordlicht {
  /** The customer's page. */
  public static final String PATH = "/customers/5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502";

  static final String USER = PATH + "/users/e4a1b2c3-7d68-4f50-9b21-0c5d6e7f8a0";

  private static final String SIGN_IN =
      """
      {"value": [{"createdDateTime": "2026-11-21T06:00:00Z",
        "userId": "e4a1b2c3-7d68-4f50-9b21-0c5d6e7f8a01", "appDisplayName": "Office 365 Exchange Online",
        "clientAppUsed": "Browser", "location": {"city": "Hamburg", "countryOrRegion": "DE"},
        "status": {"errorCode": 0}, "authenticationRequirement": "singleFactorAuthentication",
        "appliedConditionalAccessPolicies": [{"displayName": "CA002", "result": "notApplied"}]}]}
      """;

  private Nordlicht() {}

  /** A database with the customer, its two snapshots and the figures of the second. */
  public static Database database(Path scratch) throws IOException {
    Database database = TestDatabase.empty();
    int customer =
        database
            .sql()
            .sql(
                """
                insert into customer (tenant_id, display_name, domain, listed_at)
                values ('5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502', 'Nordlicht Dental',
                        'nordlichtdental.de', now())
                returning tenant_no
                """)
            .query((row, _) -> row.getInt(1))
            .single();
    SnapshotStore store = new SnapshotStore(database);
    Standings standings = new Standings(database, store);
    standings.replace(store.put(customer, day(scratch, 20, "\"enabled\"")));
    Path second = day(scratch, 21, "\"disabled\"");
    Files.createDirectories(second.resolve("auditLogs"));
    Files.writeString(second.resolve("auditLogs/signIns.json"), SIGN_IN);
    standings.replace(store.put(customer, second));
    return database;
  }

  private static Path day(Path scratch, int day, String stateOfTheFirstPolicy) throws IOException {
    Path folder = scratch.resolve("day-" + day);
    Path example = Path.of(System.getProperty("twofold.root"), "examples/nordlicht");
    try (Stream<Path> files = Files.walk(example)) {
      files.forEach(file -> copy(file, folder.resolve(example.relativize(file).toString())));
    }
    change(folder.resolve("snapshot.json"), "2026-11-21T07", "2026-11-%dT07".formatted(day));
    change(
        folder.resolve("identity/conditionalAccess/policies.json"),
        "\"enabled\"",
        stateOfTheFirstPolicy);
    return folder;
  }

  private static void copy(Path file, Path target) {
    try {
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void change(Path file, String first, String other) throws IOException {
    String text = Files.readString(file);
    int at = text.indexOf(first);
    Files.writeString(file, text.substring(0, at) + other + text.substring(at + first.length()));
  }
}
