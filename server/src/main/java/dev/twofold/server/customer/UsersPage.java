package dev.twofold.server.customer;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.server.user.UserColumn;
import dev.twofold.server.user.UserFilter;
import dev.twofold.server.user.UserQuery;
import dev.twofold.server.user.UserRow;
import dev.twofold.server.web.Frame;
import dev.twofold.server.web.Reader;
import java.util.List;
import java.util.Optional;

/**
 * All users of a customer, as far as they are wanted.
 *
 * @param frame what stands around it
 * @param customer whose users they are
 * @param figures the customer's figures, which tell the age; empty before the first assessment
 * @param query which users are wanted
 * @param users those on this page
 * @param found how many are wanted on all pages
 */
public record UsersPage(
    Frame frame,
    Customer customer,
    Optional<Figures> figures,
    UserQuery query,
    List<UserRow> users,
    long found) {

  /** A page. */
  public UsersPage {
    users = List.copyOf(users);
  }

  /** Who reads it. */
  public Reader reader() {
    return frame.reader();
  }

  /** Its address without a query. */
  public String path() {
    return customer.path() + "/users";
  }

  /** The address of the same users as a file. */
  public String export(String format) {
    String query = query().page(1).address();
    return "/api%s%s%sformat=%s".formatted(path(), query, query.isEmpty() ? "?" : "&", format);
  }

  /** The columns, in the order of the table. */
  public List<UserColumn> columns() {
    return List.of(UserColumn.values());
  }

  /** The verdicts to choose from. */
  public List<Verdict> verdicts() {
    return List.of(Verdict.values());
  }

  /** The filters to choose from. */
  public List<UserFilter> filters() {
    return List.of(UserFilter.values());
  }

  /** The direction of a sorted column for a link; empty where the column is not sorted by. */
  public String order(UserColumn column) {
    if (column != query.column()) {
      return "";
    }
    return query.descending() ? "desc" : "asc";
  }

  /** The number of the first user on this page, from 1. */
  public long from() {
    return (query.page() - 1L) * UserQuery.PAGE_SIZE + 1;
  }

  /** The number of the last user on this page. */
  public long to() {
    return from() + users.size() - 1;
  }

  /** True where there is a page after this one. */
  public boolean hasNext() {
    return to() < found && !users.isEmpty();
  }
}
