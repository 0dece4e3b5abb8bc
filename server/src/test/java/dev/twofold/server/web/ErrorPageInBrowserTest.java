package dev.twofold.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import dev.twofold.server.browser.View;
import dev.twofold.server.browser.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ErrorPageInBrowserTest {
  private static TwofoldServer server;

  @BeforeAll
  static void start() {
    server = TestServer.sample(20, 5);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("dev.twofold.server.browser.View#all")
  void aPageThatIsNotThereIsDesigned(View view) {
    try (Visit visit = Visit.to(server.uri().resolve("/nowhere"), view)) {
      assertThat(visit.page().title()).isEqualTo("There is nothing at this address · Twofold");
      visit.check("error");
    }
  }
}
