package dev.twofold.server.statistics;

import dev.twofold.server.microsoft.AdminCenters;
import dev.twofold.server.roster.LiveRoster;
import dev.twofold.server.roster.Partner;
import dev.twofold.server.roster.RosterAddress;
import dev.twofold.server.roster.RosterFilter;
import dev.twofold.server.roster.RosterSort;
import dev.twofold.server.roster.Selection;
import dev.twofold.server.roster.Totals;
import dev.twofold.server.web.Frame;
import dev.twofold.server.web.Reader;
import java.util.List;
import java.util.Optional;

/**
 * What the page Customer MFA statistics shows.
 *
 * @param frame what stands around it
 * @param address what was asked
 * @param moment the customers, and when they were read from the database
 * @param selection the customers that answer
 * @param chosen the customer whose radio button is on
 */
public record StatisticsPage(
    Frame frame,
    RosterAddress address,
    LiveRoster.Moment moment,
    Selection selection,
    Optional<Chosen> chosen) {
  /** Customers on a page. */
  public static final int ROWS = 50;

  /**
   * The customer that the commands are about.
   *
   * @param line the customer
   * @param adminCenters where it is administered
   */
  public record Chosen(CustomerLine line, List<AdminCenters.Link> adminCenters) {}

  /** Who reads it. */
  public Reader reader() {
    return frame.reader();
  }

  /** The rows of this page. */
  public List<CustomerLine> lines() {
    return selection.part((page() - 1) * ROWS, ROWS).stream()
        .map(customer -> new CustomerLine(customer, reader()))
        .toList();
  }

  /** The page that is shown: the last one where a later one was asked for. */
  public int page() {
    return Math.min(address.page(), pages());
  }

  /** How many pages there are, at least 1. */
  public int pages() {
    return Math.max(1, Math.ceilDiv(selection.count(), ROWS));
  }

  /** The pages to go to from here. */
  public Pager pager() {
    return new Pager(page(), pages());
  }

  /** Sums over all listed customers. */
  public Totals all() {
    return moment.roster().totals();
  }

  /** True if the figures' ages differ in what a reader is told of them. */
  public boolean isOfSeveralAges() {
    Optional<String> newest = all().newest().map(reader()::ago);
    return !newest.equals(all().oldest().map(reader()::ago));
  }

  /** The partner. */
  public Partner partner() {
    return moment.partner();
  }

  /** How the figures over all customers went. */
  public Trends trends() {
    return new Trends(moment.partner().days(), reader());
  }

  /** True if a page of its own shows these customers only. */
  public boolean isNarrowed() {
    return address.narrows();
  }

  /** How many customers meet a filter, whatever else is asked. */
  public int count(RosterFilter filter) {
    return moment.roster().count(filter, reader().now());
  }

  /** True while the page is to be asked for again and again. */
  public boolean isLive() {
    return all().isUnderWay() || isListing() || isStale();
  }

  /** True if Microsoft has not told the customers yet, and nothing went wrong. */
  public boolean isListing() {
    return partner().listedAt().isEmpty() && partner().listProblem().isEmpty();
  }

  /** True if the database does not answer. */
  public boolean isStale() {
    return moment.isStale(reader().now());
  }

  /** Customers that are neither read, being read, nor failed come later. */
  public int done() {
    return all().customers() - all().waiting() - all().reading() - all().failed();
  }

  /** The order that a click on a column's heading asks for. */
  public RosterSort next(RosterSort.Column column) {
    boolean same = address.sort().column() == column;
    boolean descending = same ? !address.sort().descending() : column.greatestFirst();
    return new RosterSort(column, descending);
  }

  /** The word for assistive technology: how a column is sorted. */
  public String ariaSort(RosterSort.Column column) {
    if (address.sort().column() != column) {
      return "none";
    }
    return address.sort().descending() ? "descending" : "ascending";
  }

  /** The address of a view of this page. */
  public String address(RosterAddress view, String... others) {
    String parameters = view.parameters(others);
    return parameters.isEmpty() ? "/customers" : "/customers?" + parameters;
  }

  /** The address of an export of all customers that answer. */
  public String export(String format) {
    return "/api/customers?" + address.onPage(1).parameters("format=" + format);
  }

  /** True if this customer's radio button is on. */
  public boolean isChosen(CustomerLine line) {
    return chosen.isPresent() && chosen.get().line().id().equals(line.id());
  }
}
