package dev.twofold.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.SamplePartner;
import dev.twofold.server.TestDatabase;
import org.junit.jupiter.api.Test;

class SchemaTest {
  @Test
  void aNewDatabaseHasNoCustomers() {
    try (Database database = TestDatabase.empty()) {
      long customers =
          database.sql().sql("select count(*) from customer").query(Long.class).single();
      assertThat(customers).isZero();
    }
  }

  @Test
  void theSamplePartnerHasCustomersWithFigures() {
    try (Database database = TestDatabase.empty()) {
      SamplePartner.fill(database, 60, 20);
      long read =
          database.sql().sql("select count(*) from customer_standing").query(Long.class).single();
      assertThat(read).isEqualTo(57);
    }
  }
}
