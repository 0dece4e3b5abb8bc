package dev.twofold.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealedEnvironmentTest {
  private final SealedEnvironment environment = new SealedEnvironment(8420, "127.0.0.1");

  @Test
  void itSaysWhereThePagesAre() {
    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    assertThat(environment.getProperty("server.port", Integer.class)).isEqualTo(8420);
  }

  @Test
  void variablesAndSystemPropertiesAreNotSeen() {
    assertThat(System.getenv("PATH")).isNotNull();
    assertThat(environment.getProperty("PATH")).isNull();
    assertThat(environment.getProperty("java.version")).isNull();
  }
}
