package dev.twofold.server.statistics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.twofold.server.TestServer;
import dev.twofold.server.browser.View;
import dev.twofold.server.browser.Visit;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StatisticsInBrowserTest {
  private static URI customers() {
    return TestServer.shared().uri().resolve("/customers");
  }

  @ParameterizedTest
  @MethodSource("dev.twofold.server.browser.View#all")
  void itShutsNobodyOut(View view) {
    try (Visit visit = Visit.to(URI.create(customers() + "?q=contoso"), view)) {
      visit.check("customers");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.twofold.server.browser.View#all")
  void aChosenCustomerAndNoMatchShutNobodyOut(View view) {
    try (Visit visit = Visit.to(URI.create(customers() + "?q=zabka"), view)) {
      rows(visit.page()).nth(1).getByRole(AriaRole.RADIO).check();
      assertThat(visit.page().locator("#commands").getByText("View all users")).isVisible();
      visit.page().getByText("Open admin center").click();
      visit.check("customers-chosen");
    }
    try (Visit visit = Visit.to(URI.create(customers() + "?q=nobody%20at%20all"), view)) {
      assertThat(visit.page().getByText("No customer matches")).isVisible();
      visit.check("customers-none");
    }
  }

  @Test
  void typingSearchesAndChangesTheAddress() {
    try (Visit visit = Visit.to(customers(), View.WIDE)) {
      Page page = visit.page();
      page.keyboard().press("/");
      page.keyboard().type("backerei dental");
      assertThat(page).hasURL(Pattern.compile("q=backerei\\+dental"));
      assertThat(rows(page).first()).containsText("Bäckerei Dental");
      assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();

      page.reload();
      assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("backerei dental");
      page.goBack();
      assertThat(page.locator(".pager")).containsText("of 60");
    }
  }

  @Test
  void aHeadingSortsBothWaysAndKeepsFocusAndChoice() {
    try (Visit visit = Visit.to(URI.create(customers() + "?q=nordlicht"), View.WIDE)) {
      Page page = visit.page();
      Locator radio = rows(page).nth(1).getByRole(AriaRole.RADIO);
      String chosen = radio.getAttribute("value");
      radio.check();
      Locator heading = page.locator("#sort-users");
      heading.focus();
      page.keyboard().press("Enter");
      Locator column = page.locator("th:has(#sort-users)");
      assertThat(column).hasAttribute("aria-sort", "descending");
      assertThat(heading).isFocused();
      page.keyboard().press("Enter");
      assertThat(column).hasAttribute("aria-sort", "ascending");
      assertThat(page).hasURL(Pattern.compile("q=nordlicht&sort=users$"));
      assertThat(page.locator("input[name=select]:checked")).hasValue(chosen);
    }
  }

  @Test
  void filtersAreLinksThatCombine() {
    try (Visit visit = Visit.to(customers(), View.WIDE)) {
      Page page = visit.page();
      page.locator("#filter-no-p1").click();
      assertThat(page.locator("#filter-no-p1")).hasAttribute("aria-current", "true");
      page.locator("#filter-admins-without-mfa").click();
      assertThat(page).hasURL(Pattern.compile("filter=admins-without-mfa&filter=no-p1"));
      assertThat(page.locator("tr.totals").first()).containsText("Customers found");
    }
  }

  @Test
  void theChosenCustomersUsersAreOneKeyAway() {
    try (Visit visit = Visit.to(customers(), View.WIDE)) {
      Page page = visit.page();
      String id = rows(page).first().getByRole(AriaRole.RADIO).getAttribute("value");
      rows(page).first().getByRole(AriaRole.RADIO).focus();
      page.keyboard().press("Space");
      Locator users =
          page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("View all users"));
      assertThat(users).hasAttribute("href", "/customers/" + id + "/users");
    }
  }

  @Test
  void aUserIsReachedWithoutAMouse() {
    try (Visit visit = Visit.to(customers(), View.WIDE)) {
      Page page = visit.page();
      page.keyboard().press("/");
      page.keyboard().type("contoso legal");
      assertThat(page).hasURL(Pattern.compile("q=contoso\\+legal"));
      tabTo(page, "a.name");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("/customers/[0-9a-f-]{36}$"));
      tabTo(page, ".command-bar a");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("/users$"));
      tabTo(page, "a.name");
      page.keyboard().press("Enter");
      assertThat(page.locator("#account-title")).isVisible();
    }
  }

  /** Presses Tab until such an element has the focus, and never leaves the page for it. */
  private static void tabTo(Page page, String selector) {
    String focused = "selector => document.activeElement.matches(selector)";
    for (int pressed = 0; pressed < 60; pressed++) {
      page.keyboard().press("Tab");
      if (page.evaluate(focused, selector).equals(true)) {
        return;
      }
    }
    throw new AssertionError("The Tab key does not lead to " + selector);
  }

  @Test
  void withoutScriptsEverythingIsReadAndTheCommandsGoOn() {
    try (Visit visit = Visit.withoutScripts(customers(), View.WIDE)) {
      Page page = visit.page();
      page.getByRole(AriaRole.SEARCHBOX).fill("ocean");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("q=ocean"));
      assertThat(rows(page).first()).containsText("Océan");
      Locator radio = rows(page).first().getByRole(AriaRole.RADIO);
      String id = radio.getAttribute("value");
      radio.check();
      page.getByText("View all users").click();
      assertThat(page).hasURL(Pattern.compile("/customers/" + id + "/users$"));
    }
  }

  private static Locator rows(Page page) {
    return page.locator("table.list tbody tr");
  }
}
