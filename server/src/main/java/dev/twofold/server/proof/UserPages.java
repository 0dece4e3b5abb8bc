package dev.twofold.server.proof;

import dev.twofold.server.customer.Customer;
import dev.twofold.server.customer.Customers;
import dev.twofold.server.customer.FigureRows;
import dev.twofold.server.customer.Figures;
import dev.twofold.server.customer.FoundRows;
import dev.twofold.server.database.Database;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.server.user.UserRow;
import dev.twofold.server.user.UserRows;
import dev.twofold.server.web.Frame;
import dev.twofold.server.web.FrameMaker;
import dev.twofold.server.web.NotFound;
import dev.twofold.server.web.Pages;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The page of a user. */
@Controller
final class UserPages {
  private static final int LONGEST_ID = 100;

  private final Customers customers;
  private final FigureRows figures;
  private final FoundRows found;
  private final UserRows users;
  private final OpenTenants tenants;
  private final Database database;
  private final Pages pages;

  UserPages(
      Customers customers,
      FigureRows figures,
      FoundRows found,
      UserRows users,
      OpenTenants tenants,
      Database database,
      Pages pages) {
    this.customers = customers;
    this.figures = figures;
    this.found = found;
    this.users = users;
    this.tenants = tenants;
    this.database = database;
    this.pages = pages;
  }

  @GetMapping("/customers/{tenantId}/users/{userId}")
  View user(@PathVariable String tenantId, @PathVariable String userId, FrameMaker frames) {
    return pages.page(
        "user/user", database.oneMoment().execute(_ -> page(tenantId, userId, frames)));
  }

  private UserPage page(String tenantId, String userId, FrameMaker frames) {
    Customer customer = customers.find(tenantId).orElseThrow(NotFound::new);
    UserRow user =
        Optional.of(userId)
            .filter(id -> id.length() <= LONGEST_ID && id.indexOf('\0') < 0)
            .flatMap(id -> users.find(customer.number(), id))
            .orElseThrow(NotFound::new);
    Figures counts = figures.latest(customer.number()).orElseThrow(NotFound::new);
    Frame frame =
        frames.page(
            user.name(),
            new Frame.Crumb("Customers", "/customers"),
            new Frame.Crumb(customer.displayName(), customer.path()),
            new Frame.Crumb("All users", customer.path() + "/users"));
    return new UserPage(
        frame,
        customer,
        counts,
        user,
        found.find(customer.number(), user.finding()),
        proof(customer, counts, user));
  }

  /** From the very snapshot that the figures are of, so that all of the page says the same. */
  private Optional<UserProof> proof(Customer customer, Figures counts, UserRow user) {
    StoredSnapshot snapshot =
        new StoredSnapshot(counts.snapshotNo(), customer.number(), counts.takenAt());
    return tenants
        .with(snapshot, counts, user.id())
        .flatMap(tenant ->
            tenant.user(user.id()).map(it -> UserProof.of(tenant, tenant.assessor().assess(it))));
  }
}
