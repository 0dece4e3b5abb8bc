package dev.twofold.server.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** axe-core, which finds what shuts people out of a page. */
final class Axe {
  private static final String SCRIPT = read();

  private static final String RUN =
      """
      async () => (await axe.run({ resultTypes: ['violations'], preload: false })).violations.map(
          violation => violation.id + ': ' + violation.nodes
              .map(node => node.target.join(' ') + ' ' + node.failureSummary).join(' | '))
      """;

  private Axe() {}

  /** What is wrong, each with the rule and the elements. */
  static List<?> violations(Page page) {
    page.evaluate(SCRIPT + "; undefined");
    return (List<?>) page.evaluate(RUN);
  }

  private static String read() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
