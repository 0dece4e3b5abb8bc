package dev.twofold.server.statistics;

import dev.twofold.server.microsoft.AdminCenters;
import dev.twofold.server.roster.LiveRoster;
import dev.twofold.server.roster.Roster;
import dev.twofold.server.roster.RosterAddress;
import dev.twofold.server.roster.RosterCustomer;
import dev.twofold.server.roster.Selection;
import dev.twofold.server.web.FrameMaker;
import dev.twofold.server.web.Pages;
import dev.twofold.server.web.Reader;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page Customer MFA statistics, whole or only what changes on it. */
@Controller
final class StatisticsPages {
  private static final String TITLE = "Customer MFA statistics";
  private static final String RESULTS = "results";

  private final LiveRoster customers;
  private final AdminCenters adminCenters;
  private final Pages pages;

  StatisticsPages(LiveRoster customers, AdminCenters adminCenters, Pages pages) {
    this.customers = customers;
    this.adminCenters = adminCenters;
    this.pages = pages;
  }

  @GetMapping("/")
  ResponseEntity<Void> start() {
    return seeOther("/customers");
  }

  @GetMapping("/customers")
  View statistics(
      @RequestParam MultiValueMap<String, String> parameters,
      FrameMaker frames,
      HttpServletResponse response) {
    return pages.page("customers/statistics", page(parameters, frames, response));
  }

  /** What changes on the page, for htmx; the browser's address is that of the whole page. */
  @GetMapping(path = "/customers", headers = "HX-Request")
  View results(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Trigger", required = false) @Nullable String trigger,
      FrameMaker frames,
      HttpServletResponse response) {
    StatisticsPage page = page(parameters, frames, response);
    if (!RESULTS.equals(trigger)) {
      response.setHeader("HX-Push-Url", page.address(page.address()));
    }
    return pages.page("customers/results", page);
  }

  /** The commands for a chosen customer, for htmx. */
  @GetMapping("/customers/commands")
  View commands(
      @RequestParam MultiValueMap<String, String> parameters,
      FrameMaker frames,
      HttpServletResponse response) {
    return pages.page("customers/commands", page(parameters, frames, response));
  }

  /** Where the commands go without a script. */
  @GetMapping("/customers/go")
  ResponseEntity<Void> go(@RequestParam MultiValueMap<String, String> parameters) {
    String customer =
        chosen(customers.now().roster(), parameters)
            .map(found -> "/customers/" + found.tenantId())
            .orElse("/customers");
    boolean users = "users".equals(parameters.getFirst("to")) && !customer.equals("/customers");
    return seeOther(users ? customer + "/users" : customer);
  }

  private static ResponseEntity<Void> seeOther(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  private StatisticsPage page(
      MultiValueMap<String, String> parameters, FrameMaker frames, HttpServletResponse response) {
    response.addHeader(HttpHeaders.VARY, "HX-Request");
    RosterAddress address = RosterAddress.of(parameters);
    LiveRoster.Moment moment = customers.now();
    Reader reader = frames.reader();
    Selection selection = moment.roster().select(address.query(reader), reader.now());
    return new StatisticsPage(
        frames.page(TITLE),
        address,
        moment,
        selection,
        chosen(moment.roster(), parameters).map(customer -> chosen(customer, reader)));
  }

  private StatisticsPage.Chosen chosen(RosterCustomer customer, Reader reader) {
    return new StatisticsPage.Chosen(
        new CustomerLine(customer, reader),
        adminCenters.of(customer.tenantId(), customer.domain()));
  }

  private static Optional<RosterCustomer> chosen(
      Roster roster, MultiValueMap<String, String> parameters) {
    try {
      return Optional.ofNullable(parameters.getFirst("select"))
          .map(UUID::fromString)
          .flatMap(roster::customer);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
