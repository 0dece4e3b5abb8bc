package dev.twofold.server.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.twofold.server.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A database that can't be used is told in one line that names the place and never the password.
 */
class FirstContactTest {
  private static final String SECRET = "s3cret-of-the-database";

  private static Database database;

  @BeforeAll
  static void start() {
    database = TestDatabase.empty();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aWrongPasswordIsTold() {
    HikariDataSource pool = (HikariDataSource) database.pool();
    assertTold(
        () -> Database.open(pool.getJdbcUrl(), pool.getUsername(), SECRET, 1),
        "the database at %s refuses the user %s or its password"
            .formatted(pool.getJdbcUrl(), pool.getUsername()));
  }

  @Test
  void aDatabaseThatIsNotThereIsTold() {
    HikariDataSource pool = (HikariDataSource) database.pool();
    String url = pool.getJdbcUrl() + "_missing";
    assertTold(
        () -> Database.open(url, pool.getUsername(), pool.getPassword(), 1),
        "there is no such database at %s: make it with `create database`".formatted(url));
  }

  @Test
  void aServerThatCannotBeReachedIsTold() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:%d/twofold".formatted(port);
    assertTold(
        () -> Database.open(url + "?password=" + SECRET, "app", SECRET, 1),
        "the database at %s can't be reached: Connection to 127.0.0.1:%d refused"
            .formatted(url, port));
  }

  @Test
  void aServerThatIsTooOldIsTold() {
    FirstContact contact = new FirstContact("jdbc:postgresql://db.example/twofold?user=app");
    assertTold(
        () -> contact.checkVersion(130021),
        "the database at jdbc:postgresql://db.example/twofold is PostgreSQL 13;"
            + " Twofold needs PostgreSQL 14 or newer");
    assertThatCode(() -> contact.checkVersion(140000)).doesNotThrowAnyException();
  }

  private static void assertTold(ThrowingCallable opening, String sentence) {
    assertThatThrownBy(opening).isInstanceOf(DatabaseUnavailable.class).hasMessage(sentence);
  }
}
