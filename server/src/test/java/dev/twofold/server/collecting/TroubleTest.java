package dev.twofold.server.collecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.twofold.server.TestDatabase;
import dev.twofold.server.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.NestedRuntimeException;

/** What a database says is for the log; users are told what it means and what to do. */
class TroubleTest {
  /** Stands for what a message of a database may quote: table names, values of a row. */
  private static final String RAW = "anna@customer.example";

  private static Database database;

  @BeforeAll
  static void open() {
    database = TestDatabase.empty();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "53100, The disk of the database is full.",
    "25006, The database takes no changes: it is read-only.",
    "42501, The database's user has not the right to change Twofold's tables.",
    "57P01, The database could not be reached.",
    "40P01, The database did not take what was read."
  })
  void aFailureOfTheDatabaseIsOneSentenceOfOurs(String code, String sentence) {
    Trouble trouble = Trouble.of(failure(raising(code)));
    assertThat(trouble.message()).isEqualTo(sentence);
    assertThat(trouble.passing()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"53100", "53300", "25006", "42501", "22001", "08006", "40001", "XX000"})
  void nothingThatTheDatabaseSaysIsShown(String code) {
    NestedRuntimeException failure = failure(raising(code));
    assertThat(failure).hasMessageContaining(RAW);
    Trouble trouble = Trouble.of(failure);
    assertThat(trouble.toString()).doesNotContain(RAW).doesNotContain("ERROR");
    assertThat(trouble.message()).endsWith(".");
    assertThat(trouble.fix()).endsWith(".");
  }

  @Test
  void aValueThatNoColumnTakesIsOursToMend() {
    Trouble trouble =
        Trouble.of(
            failure(
                "insert into partner (tenant_id, customers_from) values (null, '%s')"
                    .formatted(RAW)));
    assertThat(trouble.message()).contains("does not fit its tables");
    assertThat(trouble.passing()).isFalse();
  }

  @Test
  void aDatabaseThatIsGoneIsTold() {
    Database gone = TestDatabase.empty();
    ((HikariDataSource) gone.pool()).close();
    NestedRuntimeException failure =
        catchThrowableOfType(
            NestedRuntimeException.class, () -> gone.sql().sql("select 1").query().listOfRows());
    assertThat(Trouble.of(failure).message()).isEqualTo("The database could not be reached.");
  }

  private static String raising(String code) {
    return "do $$ begin raise exception '%s' using errcode = '%s'; end $$".formatted(RAW, code);
  }

  private static NestedRuntimeException failure(String statement) {
    return catchThrowableOfType(
        NestedRuntimeException.class, () -> database.sql().sql(statement).update());
  }
}
