package dev.twofold.server.statistics;

import dev.twofold.server.roster.PartnerDay;
import dev.twofold.server.web.Reader;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How the figures over all customers went in the last 30 days.
 *
 * @param days the days that have figures, the oldest first
 * @param reader who reads it
 */
public record Trends(List<PartnerDay> days, Reader reader) {

  /**
   * A line.
   *
   * @param values the values, from 0 to 1
   * @param words the same in words
   */
  public record Trend(List<Double> values, String words) {}

  /** True if there is something to compare. */
  public boolean isTold() {
    return days.size() > 1;
  }

  /** The share of admins with MFA enabled. */
  public Trend admins() {
    return shares("Admins with MFA enabled", PartnerDay::adminsWithMfa, PartnerDay::admins);
  }

  /** The share of the others with MFA enabled. */
  public Trend nonAdmins() {
    return shares(
        "Non-admins with MFA enabled",
        PartnerDay::nonAdminsWithMfa,
        day -> day.totalUsers() - day.admins());
  }

  /** The share of users with the verdict ALWAYS. */
  public Trend always() {
    return shares("Always MFA", PartnerDay::always, PartnerDay::totalUsers);
  }

  private Trend shares(
      String name, ToLongFunction<PartnerDay> part, ToLongFunction<PartnerDay> whole) {
    List<Double> values =
        days.stream()
            .map(day -> (double) part.applyAsLong(day) / Math.max(1, whole.applyAsLong(day)))
            .toList();
    return new Trend(values, words(name, part, whole));
  }

  private String words(
      String name, ToLongFunction<PartnerDay> part, ToLongFunction<PartnerDay> whole) {
    PartnerDay first = days.getFirst();
    PartnerDay last = days.getLast();
    return "%s: %s on %s, %s on %s"
        .formatted(
            name,
            reader.share(part.applyAsLong(first), whole.applyAsLong(first)),
            reader.day(first.day()),
            reader.share(part.applyAsLong(last), whole.applyAsLong(last)),
            reader.day(last.day()));
  }
}
