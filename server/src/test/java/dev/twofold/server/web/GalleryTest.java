package dev.twofold.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.twofold.server.TestDatabase;
import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import dev.twofold.server.browser.View;
import dev.twofold.server.browser.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every part of the design on one page, and what the script does with them. */
final class GalleryTest {
  private static TwofoldServer server;

  @BeforeAll
  static void start() {
    server = TestServer.over(TestDatabase.empty());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Visit visit(View view) {
    return Visit.to(server.uri().resolve("/gallery"), view);
  }

  @ParameterizedTest
  @MethodSource("dev.twofold.server.browser.View#all")
  void everyPartIsFitForEverybody(View view) {
    try (Visit visit = visit(view)) {
      visit.check("gallery");
    }
  }

  @Test
  void nothingIsMissingWithoutScripts() {
    try (Visit visit = Visit.withoutScripts(server.uri().resolve("/gallery"), View.WIDE)) {
      Page page = visit.page();
      page.locator("summary").first().click();
      assertThat(page.locator("#first-item")).isVisible();
      assertThat(page.locator("[data-copy]")).isHidden();
      visit.picture("gallery-without-scripts");
    }
  }

  @Test
  void choosingARowMakesItsCommandsWork() {
    try (Visit visit = visit(View.WIDE)) {
      Page page = visit.page();
      Locator users = page.locator("a[data-needs-selection]");
      Locator read = page.locator("button[data-needs-selection]");
      assertThat(users).not().hasAttribute("href", "");
      assertThat(read).isDisabled();

      page.locator(".select input").first().check();
      page.keyboard().press("ArrowDown");

      assertThat(users)
          .hasAttribute("href", "/customers/22222222-2222-4222-8222-222222222222/users");
      assertThat(read).isEnabled();
      assertThat(read)
          .hasAttribute("formaction", "/customers/22222222-2222-4222-8222-222222222222/read");
    }
  }

  @Test
  void menusOpenAndCloseByKeyboard() {
    try (Visit visit = visit(View.WIDE)) {
      Page page = visit.page();
      page.locator("summary").first().focus();
      page.keyboard().press("Enter");
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("#first-item")).isFocused();
      page.keyboard().press("Escape");
      assertThat(page.locator("#first-item")).isHidden();
      assertThat(page.locator("summary").first()).isFocused();

      page.keyboard().press("Enter");
      assertThat(page.locator("#first-item")).isVisible();
      page.locator("h1").click();
      assertThat(page.locator("#first-item")).isHidden();
    }
  }

  @Test
  void theFirstKeysLeadToTheContentAndASlashToTheSearch() {
    try (Visit visit = visit(View.WIDE)) {
      Page page = visit.page();
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).isFocused();
      page.keyboard().press("/");
      assertThat(page.locator("#search")).isFocused();
      page.keyboard().type("a/b");
      assertThat(page.locator("#search")).hasValue("a/b");
    }
  }

  @Test
  void timesAreToldInTheReadersZoneToo() {
    try (Visit visit = visit(View.WIDE)) {
      assertThat(visit.page().locator("time").first().getAttribute("title"))
          .isEqualTo("22 Nov 2026, 08:12:00 CET (22 Nov 2026, 07:12 UTC)");
    }
  }

  @Test
  void aBlockOfCodeIsCopied() {
    try (Visit visit = visit(View.WIDE)) {
      Page page = visit.page();
      page.context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
      page.locator("[data-copy]").click();
      assertThat(page.locator("#notice")).hasText("Copied");
      assertThat(page.evaluate("() => navigator.clipboard.readText()"))
          .isEqualTo("{\n  \"signInIdentity\": \"<none>\"\n}");
    }
  }

  @Test
  void colourIsNeverAllThatTellsVerdictsApart() {
    try (Visit visit = visit(View.WIDE)) {
      Object pictures =
          visit
              .page()
              .evaluate(
                  "() => new Set([...document.querySelectorAll('.verdict-key .verdict use')]"
                      + ".map(use => use.getAttribute('href'))).size");
      assertThat(pictures).isEqualTo(5);
    }
  }
}
