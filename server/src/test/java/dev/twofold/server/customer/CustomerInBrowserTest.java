package dev.twofold.server.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.server.SampleTenant;
import dev.twofold.server.TestServer;
import dev.twofold.server.browser.View;
import dev.twofold.server.browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerInBrowserTest {
  private static Visit visit(String path, View view) {
    return Visit.to(TestServer.shared().uri().resolve(path), view);
  }

  @ParameterizedTest
  @MethodSource("dev.twofold.server.browser.View#all")
  void aCustomerShutsNobodyOut(View view) {
    try (Visit visit = visit("/customers/" + SampleTenant.id(2), view)) {
      visit.check("customer");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.twofold.server.browser.View#all")
  void allUsersShutNobodyOut(View view) {
    try (Visit visit = visit("/customers/" + SampleTenant.id(2) + "/users?q=user1", view)) {
      visit.check("users");
    }
  }

  @Test
  void aCustomerInTroubleShutsNobodyOut() {
    try (Visit visit = visit("/customers/" + SampleTenant.id(13), View.WIDE)) {
      visit.check("customer-failed");
    }
    try (Visit visit = visit("/customers/" + SampleTenant.id(5), View.NARROW)) {
      visit.check("customer-without-p1");
    }
    try (Visit visit = visit("/customers/" + SampleTenant.id(19), View.WIDE)) {
      visit.check("customer-never-read");
    }
  }

  @Test
  void usersAreFoundAsOneTypes() {
    try (Visit visit = visit("/customers/" + SampleTenant.id(2) + "/users", View.WIDE)) {
      visit.page().locator("input[type=search]").pressSequentially("user7@");
      visit.page().waitForURL("**/users?q=user7%40");
      assertThat(visit.page().locator("table.list tbody tr").count()).isEqualTo(1);
    }
  }

  @Test
  void aSearchWorksWithoutScripts() {
    try (Visit visit =
        Visit.withoutScripts(
            TestServer.shared().uri().resolve("/customers/" + SampleTenant.id(2) + "/users"),
            View.WIDE)) {
      visit.page().locator("input[type=search]").fill("user7@");
      visit.page().locator("input[type=search]").press("Enter");
      assertThat(visit.page().locator("table.list tbody tr").count()).isEqualTo(1);
    }
  }
}
