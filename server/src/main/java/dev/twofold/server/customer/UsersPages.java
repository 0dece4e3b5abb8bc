package dev.twofold.server.customer;

import dev.twofold.server.database.Database;
import dev.twofold.server.user.UserQuery;
import dev.twofold.server.user.UserRow;
import dev.twofold.server.user.UserRows;
import dev.twofold.server.web.Frame;
import dev.twofold.server.web.FrameMaker;
import dev.twofold.server.web.NotFound;
import dev.twofold.server.web.Pages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list of all users of a customer. */
@Controller
final class UsersPages {
  private final Customers customers;
  private final FigureRows figures;
  private final UserRows users;
  private final Database database;
  private final Pages pages;

  UsersPages(
      Customers customers, FigureRows figures, UserRows users, Database database, Pages pages) {
    this.customers = customers;
    this.figures = figures;
    this.users = users;
    this.database = database;
    this.pages = pages;
  }

  @GetMapping("/customers/{tenantId}/users")
  View users(
      @PathVariable String tenantId,
      @RequestParam MultiValueMap<String, String> parameters,
      FrameMaker frames) {
    return pages.page(
        "user/users", database.oneMoment().execute(_ -> page(tenantId, parameters, frames)));
  }

  private UsersPage page(
      String tenantId, MultiValueMap<String, String> parameters, FrameMaker frames) {
    Customer customer = customers.find(tenantId).orElseThrow(NotFound::new);
    UserQuery query = UserQuery.of(parameters);
    List<UserRow> found = users.page(customer.number(), query, frames.reader().locale());
    Frame frame =
        frames.page(
            "All users",
            new Frame.Crumb("Customers", "/customers"),
            new Frame.Crumb(customer.displayName(), customer.path()));
    return new UsersPage(
        frame,
        customer,
        figures.latest(customer.number()),
        query,
        found,
        users.count(customer.number(), query));
  }
}
