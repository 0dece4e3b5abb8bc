package dev.twofold.server;

import dev.twofold.server.database.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** A made-up partner straight in the tables, without snapshots. */
public final class SamplePartner {
  private static final int DAYS = 30;
  private static final Pattern STATEMENT_END = Pattern.compile(";\\s*\n");

  private SamplePartner() {}

  /**
   * Fills an empty database.
   *
   * @param customers how many customers
   * @param users about how many users each has
   */
  public static void fill(Database database, int customers, int users) {
    for (String statement : STATEMENT_END.split(script(), 0)) {
      database
          .sql()
          .sql(statement)
          .param("customers", customers)
          .param("users", users)
          .param("days", DAYS)
          .update();
    }
  }

  private static String script() {
    try (InputStream script = SamplePartner.class.getResourceAsStream("/sample-partner.sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
