package dev.twofold.server.statistics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.twofold.server.SamplePartner;
import dev.twofold.server.TestDatabase;
import dev.twofold.server.TestServer;
import dev.twofold.server.TwofoldServer;
import dev.twofold.server.browser.View;
import dev.twofold.server.browser.Visit;
import dev.twofold.server.database.Database;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page while customers are read. */
final class LiveInBrowserTest {

  @Test
  void itFillsWithoutTakingAnythingFromTheReaderAndEnds() {
    Database database = TestDatabase.empty();
    SamplePartner.fill(database, 20, 5);
    database
        .sql()
        .sql("update reading set state = 'reading', changed = default where tenant_no <= 5")
        .update();
    try (TwofoldServer server = TestServer.over(database);
        Visit visit = Visit.to(server.uri().resolve("/customers"), View.WIDE)) {
      Page page = visit.page();
      assertThat(page.locator(".strip")).containsText("5 being read");
      visit.check("customers-live");
      page.locator("tbody input[type=radio]").nth(2).check();
      String chosen = page.locator("input[name=select]:checked").inputValue();
      Locator why = page.locator("details.why").first();
      why.locator("summary").click();
      Locator menu = page.locator("details.menu").last();
      menu.locator("summary").click();
      Locator name = page.locator("a.name").nth(4);
      name.focus();
      page.evaluate("() => window.scrollTo(0, 120)");

      database
          .sql()
          .sql("update reading set state = 'read', changed = default where tenant_no <= 4")
          .update();
      assertThat(page.locator(".strip")).containsText("1 being read");
      stays(page, chosen, why, menu, name);

      database
          .sql()
          .sql("update reading set state = 'read', changed = default where tenant_no = 5")
          .update();
      assertThat(page.locator(".strip")).hasCount(0);
      stays(page, chosen, why, menu, name);
      assertThat(page.locator("#results"))
          .not()
          .hasAttribute("hx-trigger", Pattern.compile("every.*"));
    }
  }

  private static void stays(Page page, String chosen, Locator why, Locator menu, Locator name) {
    assertThat(page.locator("input[name=select]:checked")).hasValue(chosen);
    assertThat(why).hasAttribute("open", "");
    assertThat(menu).hasAttribute("open", "");
    assertThat(name).isFocused();
    assertThat(page.evaluate("() => window.scrollY")).isEqualTo(120);
  }

  @Test
  void theFirstLookInAnEmptyDatabaseSaysWhatIsGoingOn() {
    Database database = TestDatabase.empty();
    try (TwofoldServer server = TestServer.over(database);
        Visit visit = Visit.to(server.uri().resolve("/customers"), View.NARROW)) {
      Page page = visit.page();
      assertThat(page.locator(".empty")).containsText("Your customers are being listed");
      visit.check("customers-empty");

      SamplePartner.fill(database, 3, 5);
      assertThat(page.locator("a.name")).hasCount(3);
    }
  }
}
