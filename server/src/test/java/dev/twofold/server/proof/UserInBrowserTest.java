package dev.twofold.server.proof;

import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import dev.twofold.server.browser.View;
import dev.twofold.server.browser.Visit;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UserInBrowserTest {
  @TempDir static Path folder;

  private static TwofoldServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.over(Nordlicht.database(folder));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("dev.twofold.server.browser.View#all")
  void aUserShutsNobodyOut(View view) {
    try (Visit visit = Visit.to(server.uri().resolve(Nordlicht.USER + "6"), view)) {
      visit.check("user");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.twofold.server.browser.View#all")
  void changesShutNobodyOut(View view) {
    try (Visit visit = Visit.to(server.uri().resolve(Nordlicht.PATH + "/changes"), view)) {
      visit.check("changes");
    }
  }
}
