package dev.twofold.server.customer;

import dev.twofold.report.wording.LeadWords;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.server.web.Frame;
import dev.twofold.server.web.Reader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A customer on a past day.
 *
 * @param frame what stands around it
 * @param customer the customer
 * @param asked the day that was asked for
 * @param snapshot the snapshot that stands for it
 * @param day what it says; empty where nothing can be said
 */
public record PastDayPage(
    Frame frame,
    Customer customer,
    LocalDate asked,
    StoredSnapshot snapshot,
    Optional<PastDay> day) {

  /** Who reads it. */
  public Reader reader() {
    return frame.reader();
  }

  /** The day of the snapshot, which is the day that was asked for or the last one before. */
  public LocalDate taken() {
    return LocalDate.ofInstant(snapshot.takenAt(), ZoneOffset.UTC);
  }

  /** The answer in a sentence or two. */
  public String lead(PastDay of) {
    return new LeadWords(
            of.counts().totalUsers(),
            of.counts().open(),
            of.adminsOpen(),
            of.counts().unknown(),
            "user")
        .text();
  }
}
