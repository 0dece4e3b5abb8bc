package dev.twofold.emulator.synthetic.log;

import dev.twofold.emulator.synthetic.company.Draw;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When events happen: so many a working day, few at the weekend and at night. The event with number
 * 0 is the newest; each is found by arithmetic.
 */
final class Timetable {
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int SECONDS_OF_HOUR = 3_600;

  /** How busy each hour is, from midnight in UTC; they add up to {@link #BUSY}. */
  private static final int[] HOURS = {
    4, 3, 3, 3, 5, 15, 60, 120, 110, 90, 80, 70, 60, 80, 85, 75, 50, 25, 15, 12, 10, 10, 8, 7
  };

  private static final int BUSY = 1_000;

  private final long key;
  private final LocalDate end;
  private final int[] until;

  /**
   * A place in the timetable.
   *
   * @param at when
   * @param key the key of the event's choices, the same as long as the event exists
   */
  record Slot(Instant at, long key) {}

  /**
   * The days before {@code now}.
   *
   * @param onWorkday how many events a working day has, at least 1
   */
  Timetable(long key, Instant now, int days, int onWorkday) {
    this.key = key;
    this.end = now.atZone(ZoneOffset.UTC).toLocalDate();
    this.until = new int[days];
    int total = 0;
    for (int day = 0; day < days; day++) {
      total += isWeekend(date(day)) ? (onWorkday + 3) / 4 : onWorkday;
      until[day] = total;
    }
  }

  private LocalDate date(int day) {
    return end.minusDays(day + 1L);
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** How many events there are. */
  int size() {
    return until.length == 0 ? 0 : until[until.length - 1];
  }

  /** The slot of the event with this number. */
  Slot slot(int number) {
    int day = 0;
    while (until[day] <= number) {
      day++;
    }
    int before = day == 0 ? 0 : until[day - 1];
    int count = until[day] - before;
    int fromMorning = count - 1 - (number - before);
    long slotKey = Draw.key(Draw.key(key, date(day).toEpochDay()), fromMorning);
    double quantile = (fromMorning + new Draw(slotKey).fraction()) / count;
    Instant midnight = date(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Slot(midnight.plusSeconds(secondOfDay(quantile)), slotKey);
  }

  private static int secondOfDay(double quantile) {
    double rest = quantile * BUSY;
    int hour = 0;
    while (hour < HOURS.length - 1 && rest >= HOURS[hour]) {
      rest -= HOURS[hour];
      hour++;
    }
    double within = Math.min(1, rest / HOURS[hour]);
    return Math.min(SECONDS_OF_DAY - 1, (int) (SECONDS_OF_HOUR * hour + SECONDS_OF_HOUR * within));
  }
}
