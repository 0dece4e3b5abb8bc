package dev.twofold.server.health;

import dev.twofold.server.database.Database;
import dev.twofold.server.settings.ServerSettings;
import dev.twofold.server.standing.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Finds out how the server is. Answers also while the database is gone. */
@Component
final class HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(HealthCheck.class);
  private static final String EVERYTHING =
      """
      select current_setting('server_version') as version,
             (select max(version) from flyway_schema_history where success) as schema,
             count(*) as planned,
             count(*) filter (where picked) as running,
             count(*) filter (where not picked and execution_time < now() - interval '10 minutes')
               as overdue,
             count(*) filter (where consecutive_failures > 0) as failing,
             (select customers_listed_at from partner) as listed_at,
             (select customers_problem from partner) as problem,
             (select count(*) from standing_rows where edition < :edition) as older
        from scheduled_tasks
      """;

  private final Database database;
  private final Path data;
  private final InstantSource clock;

  HealthCheck(Database database, ServerSettings settings, InstantSource clock) {
    this.database = database;
    this.data = settings.data();
    this.clock = clock;
  }

  /** Looks. */
  Health look() {
    return new Health(clock.instant(), database(), freeBytes());
  }

  private DatabaseHealth database() {
    long start = System.nanoTime();
    try {
      return database
          .sql()
          .sql(EVERYTHING)
          .param("edition", Edition.CURRENT)
          .query((row, _) -> there(row, start))
          .single();
    } catch (DataAccessException e) {
      LOG.warn("the database does not answer: {}", e.getMostSpecificCause().getMessage());
      return new DatabaseHealth.Gone();
    }
  }

  private static DatabaseHealth there(ResultSet row, long start) throws SQLException {
    return new DatabaseHealth.There(
        Duration.ofNanos(System.nanoTime() - start),
        row.getString("version"),
        row.getString("schema"),
        new DatabaseHealth.Jobs(
            row.getLong("planned"),
            row.getLong("running"),
            row.getLong("overdue"),
            row.getLong("failing")),
        Optional.ofNullable(row.getTimestamp("listed_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getString("problem")),
        row.getLong("older"));
  }

  /** The folder is made by the first who needs it; until then its parents tell. */
  private long freeBytes() {
    Path folder = data.toAbsolutePath();
    while (folder.getParent() != null && Files.notExists(folder)) {
      folder = folder.getParent();
    }
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      LOG.warn("the room on the disk is not known: {}", e.getMessage());
      return 0;
    }
  }
}
