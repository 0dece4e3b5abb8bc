package dev.twofold.server.customer;

import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.server.web.Frame;
import dev.twofold.server.web.FrameMaker;
import dev.twofold.server.web.NotFound;
import dev.twofold.server.web.Pages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of a customer as it was on a past day. */
@Controller
final class PastDayPages {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 9998;

  private final Customers customers;
  private final PastDays days;
  private final Pages pages;

  PastDayPages(Customers customers, PastDays days, Pages pages) {
    this.customers = customers;
    this.days = days;
    this.pages = pages;
  }

  @GetMapping(path = "/customers/{tenantId}", params = "day")
  View day(@PathVariable String tenantId, @RequestParam String day, FrameMaker frames) {
    Customer customer = customers.find(tenantId).orElseThrow(NotFound::new);
    LocalDate asked = day(day).orElseThrow(NotFound::new);
    StoredSnapshot snapshot = days.snapshot(customer.number(), asked).orElseThrow(NotFound::new);
    Frame frame =
        frames.page(
            "%s on %s".formatted(customer.displayName(), frames.reader().day(asked)),
            new Frame.Crumb("Customers", "/customers"),
            new Frame.Crumb(customer.displayName(), customer.path()));
    return pages.page(
        "customer/day", new PastDayPage(frame, customer, asked, snapshot, days.of(snapshot)));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
