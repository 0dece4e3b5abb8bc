package dev.twofold.server.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, started once for all tests of a run. */
final class Chromium {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  /** The browser; the test is skipped where there is none. */
  static Browser browser() {
    Optional<Path> chromium =
        onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    Optional<Path> node = onPath("node", "nodejs");
    assumeTrue(chromium.isPresent(), "skipped: no Chromium on this machine");
    assumeTrue(node.isPresent(), "skipped: no Node on this machine, which drives the browser");
    return Holder.started(chromium.get(), node.get());
  }

  private static Optional<Path> onPath(String... names) {
    return Stream.of(names)
        .flatMap(name ->
            Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static final class Holder {
    private static Browser browser;

    static synchronized Browser started(Path chromium, Path node) {
      if (browser == null) {
        browser = start(chromium, node);
      }
      return browser;
    }

    private static Browser start(Path chromium, Path node) {
      Map<String, String> environment = new HashMap<>(System.getenv());
      environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString());
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(chromium)
                  .setArgs(FLAGS)
                  .setHandleSIGINT(false)
                  .setHandleSIGTERM(false));
    }
  }
}
