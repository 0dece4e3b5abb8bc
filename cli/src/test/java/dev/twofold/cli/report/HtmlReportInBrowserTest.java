package dev.twofold.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twofold.cli.CommandLineRun;
import dev.twofold.cli.Sample;
import dev.twofold.engine.verdict.UserVerdict;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, where there is one. */
final class HtmlReportInBrowserTest {
  @TempDir private Path folder;

  private static Optional<Path> browser() {
    return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        .flatMap(name ->
            Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private String dom(String hash, List<UserVerdict> verdicts) throws Exception {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "no Chromium on this machine");
    Path page = folder.resolve("report.html");
    Path dump = folder.resolve("dom.html");
    CommandLineRun.over(verdicts, "assess", "t", "--format", "html", "--output", page.toString());
    Process process =
        new ProcessBuilder(
                browser.get().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                page.toUri() + hash)
            .redirectOutput(dump.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    end(process);
    return Files.readString(dump, StandardCharsets.UTF_8);
  }

  private static void end(Process process) throws InterruptedException, IOException {
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String results(String dom) {
    int from = dom.indexOf("<table class=\"results\">");
    return dom.substring(from, dom.indexOf("</table>", from));
  }

  @Test
  void findsAUserAmongManyAndRendersNamesAsText() throws Exception {
    List<UserVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      verdicts.add(Sample.always(Sample.user("user" + i, "User " + i)));
    }
    verdicts.add(
        Sample.gap(Sample.user("needle", "<img src=x onerror=alert(1)>"), Sample.signIn()));

    String dom = dom("#find=needle", verdicts);

    assertThat(results(dom))
        .contains("needle@contoso.com", "CONDITIONALLY", "Gap 1")
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("user17@", "<img");
    assertThat(dom).contains("1 of 3,001 users");
  }

  @Test
  void showsTheFirstUsersUntilSomethingIsSearched() throws Exception {
    List<UserVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      verdicts.add(Sample.always(Sample.user("user" + i, "User " + i)));
    }

    String dom = dom("", verdicts);

    assertThat(results(dom)).contains("user49@contoso.com").doesNotContain("user50@contoso.com");
    assertThat(dom).contains("60 users, the first 50 shown");
  }
}
