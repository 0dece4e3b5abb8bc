package dev.twofold.server.customer;

import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.server.web.Frame;
import dev.twofold.server.web.FrameMaker;
import dev.twofold.server.web.NotFound;
import dev.twofold.server.web.Pages;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What changed at a customer between two days; without days, between its last two snapshots. */
@Controller
final class ChangesPages {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 9998;

  private final Customers customers;
  private final Comparisons comparisons;
  private final Pages pages;

  ChangesPages(Customers customers, Comparisons comparisons, Pages pages) {
    this.customers = customers;
    this.comparisons = comparisons;
    this.pages = pages;
  }

  @GetMapping("/customers/{tenantId}/changes")
  View changes(
      @PathVariable String tenantId,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      FrameMaker frames) {
    Customer customer = customers.find(tenantId).orElseThrow(NotFound::new);
    LocalDate today = day(frames.reader().now());
    Optional<LocalDate> first = day(from);
    Optional<LocalDate> last = day(to);
    Frame frame =
        frames.page(
            "Changes",
            new Frame.Crumb("Customers", "/customers"),
            new Frame.Crumb(customer.displayName(), customer.path()));
    ChangesPage page =
        first.isEmpty() && last.isEmpty()
            ? ofLastTwo(frame, customer, today)
            : of(
                frame,
                customer,
                first.orElseGet(() -> last.orElse(today).minusDays(1)),
                last.orElse(today));
    return pages.page("customer/changes", page);
  }

  private ChangesPage ofLastTwo(Frame frame, Customer customer, LocalDate today) {
    Optional<List<StoredSnapshot>> two = comparisons.lastTwo(customer.number());
    return two.map(pair ->
            new ChangesPage(
                frame,
                customer,
                day(pair.getFirst().takenAt()),
                day(pair.getLast().takenAt()),
                comparisons.between(pair.getFirst(), pair.getLast())))
        .orElseGet(
            () -> new ChangesPage(frame, customer, today.minusDays(1), today, Optional.empty()));
  }

  /** Days that are asked for the wrong way round are put right. */
  private ChangesPage of(Frame frame, Customer customer, LocalDate one, LocalDate other) {
    LocalDate first = one.isBefore(other) ? one : other;
    LocalDate last = one.isBefore(other) ? other : one;
    return new ChangesPage(
        frame, customer, first, last, comparisons.between(customer.number(), first, last));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
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
