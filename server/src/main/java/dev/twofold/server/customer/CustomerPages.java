package dev.twofold.server.customer;

import dev.twofold.server.collecting.Collecting;
import dev.twofold.server.database.Database;
import dev.twofold.server.microsoft.AdminCenters;
import dev.twofold.server.web.Frame;
import dev.twofold.server.web.FrameMaker;
import dev.twofold.server.web.NotFound;
import dev.twofold.server.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of a customer, and having it read now. */
@Controller
final class CustomerPages {
  private final Customers customers;
  private final CustomerStandings standings;
  private final AdminCenters adminCenters;
  private final Collecting collecting;
  private final Database database;
  private final Pages pages;

  CustomerPages(
      Customers customers,
      CustomerStandings standings,
      AdminCenters adminCenters,
      Collecting collecting,
      Database database,
      Pages pages) {
    this.customers = customers;
    this.standings = standings;
    this.adminCenters = adminCenters;
    this.collecting = collecting;
    this.database = database;
    this.pages = pages;
  }

  @GetMapping("/customers/{tenantId}")
  View customer(
      @PathVariable String tenantId,
      @RequestParam(defaultValue = "") String days,
      FrameMaker frames) {
    return pages.page(
        "customer/customer", database.oneMoment().execute(_ -> page(tenantId, days, frames)));
  }

  private CustomerPage page(String tenantId, String days, FrameMaker frames) {
    Customer customer = customers.find(tenantId).orElseThrow(NotFound::new);
    return new CustomerPage(
        frames.page(customer.displayName(), new Frame.Crumb("Customers", "/customers")),
        customer,
        customers.attempt(customer),
        adminCenters.of(customer.tenantId(), customer.domain()),
        standings.of(customer.number(), frames.reader(), History.span(days)));
  }

  /** The line about the reading that is under way; once it ended, the whole page comes anew. */
  @GetMapping("/customers/{tenantId}/attempt")
  View attempt(@PathVariable String tenantId, FrameMaker frames, HttpServletResponse response) {
    Customer customer = customers.find(tenantId).orElseThrow(NotFound::new);
    var attempt = customers.attempt(customer);
    if (!attempt.map(Attempt::isUnderWay).orElse(false)) {
      response.setHeader("HX-Refresh", "true");
    }
    return pages.page(
        "customer/attempt",
        new AttemptPart(frames.page(customer.displayName()), customer, attempt));
  }

  /** Has the customer read as soon as a node is free, and goes back to its page. */
  @PostMapping("/customers/{tenantId}/read")
  ResponseEntity<Void> readNow(@PathVariable String tenantId) {
    Customer customer = customers.find(tenantId).orElseThrow(NotFound::new);
    collecting.readNow(customer.number());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(customer.path()))
        .build();
  }
}
