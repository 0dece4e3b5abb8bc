package dev.twofold.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The database with its schema up to date. It may go away and come back while it is in use. */
public final class Database implements AutoCloseable {
  /** How long a page waits for a connection before it says that the database is gone. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private static final Duration LONGEST_CHECK = Duration.ofSeconds(1);
  private static final Duration KEEPALIVE = Duration.ofMinutes(1);

  private final HikariDataSource pool;
  private final JdbcClient sql;
  private final TransactionTemplate transactions;
  private final TransactionTemplate oneMoment;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.sql = JdbcClient.create(pool);
    JdbcTransactionManager manager = new JdbcTransactionManager(pool);
    this.transactions = new TransactionTemplate(manager);
    this.oneMoment = new TransactionTemplate(manager);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneMoment.setReadOnly(true);
  }

  /**
   * Connects, and brings the schema up to date.
   *
   * @param url the JDBC URL of a PostgreSQL, 14 or newer
   * @param connections how many connections there may be at once
   * @throws DatabaseUnavailable if it can't be used
   */
  public static Database open(String url, String user, String password, int connections) {
    new FirstContact(url).make(user, password);
    HikariDataSource pool = new HikariDataSource(config(url, user, password, connections));
    try {
      Flyway.configure().dataSource(pool).load().migrate();
    } catch (FlywayException e) {
      pool.close();
      throw new DatabaseUnavailable(
          "the tables of Twofold can't be brought up to date: " + oneLine(e));
    }
    return new Database(pool);
  }

  private static String oneLine(FlywayException e) {
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())
        .strip()
        .replaceAll("\\s+", " ");
  }

  private static HikariConfig config(String url, String user, String password, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(LONGEST_WAIT.toMillis());
    config.setValidationTimeout(LONGEST_CHECK.toMillis());
    config.setKeepaliveTime(KEEPALIVE.toMillis());
    config.setPoolName("twofold");
    config.addDataSourceProperty("connectTimeout", Long.toString(LONGEST_WAIT.toSeconds()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "twofold");
    return config;
  }

  /** The connections. */
  public DataSource pool() {
    return pool;
  }

  /** SQL in a transaction of its own, or in the one that {@link #transactions()} began. */
  public JdbcClient sql() {
    return sql;
  }

  /** Several statements that hold together. */
  public TransactionTemplate transactions() {
    return transactions;
  }

  /** Several questions whose answers are of one and the same moment. */
  public TransactionTemplate oneMoment() {
    return oneMoment;
  }

  @Override
  public void close() {
    pool.close();
  }
}
