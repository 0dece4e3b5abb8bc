package dev.twofold.server.statistics;

import dev.twofold.server.roster.Gdap;
import dev.twofold.server.roster.RosterAttempt;
import dev.twofold.server.roster.RosterCustomer;
import dev.twofold.server.roster.RosterFigures;
import dev.twofold.server.web.Reader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A customer's row in the words of the page.
 *
 * @param customer the customer
 * @param reader who reads it
 */
public record CustomerLine(RosterCustomer customer, Reader reader) {
  private static final Duration OLD = Duration.ofHours(26);

  /**
   * A short text with a look.
   *
   * @param kind a kind of badge
   * @param text the text
   */
  public record Badge(String kind, String text) {}

  /** The tenant id. */
  public String id() {
    return customer.tenantId().toString();
  }

  /** The customer's name, or its id where it has none. */
  public String name() {
    return customer.name().isBlank() ? id() : customer.name();
  }

  /** The address of the customer's page. */
  public String address() {
    return "/customers/" + id();
  }

  /** The figures. */
  public Optional<RosterFigures> figures() {
    return customer.figures();
  }

  /** True if the figures are older than a day and a bit. */
  public boolean isOld() {
    return customer
        .figures()
        .filter(figures -> figures.takenAt().plus(OLD).isBefore(reader.now()))
        .isPresent();
  }

  /** What the registration of users lacks, if it could not be read. */
  public Optional<String> registrationNote() {
    return customer
        .figures()
        .flatMap(figures ->
            switch (figures.registration()) {
              case READ -> Optional.empty();
              case NOT_LICENSED ->
                  Optional.of(unknown(figures) + "no P1, registration not readable");
              case NOT_READ -> Optional.of(unknown(figures) + "registration not read");
            });
  }

  private String unknown(RosterFigures figures) {
    int users = figures.users().registrationUnknown();
    return users == 0 ? "" : users(users) + " not known: ";
  }

  /** What demands MFA, one enforcer each. */
  public List<Badge> enforcers() {
    List<Badge> enforcers = new ArrayList<>();
    customer
        .figures()
        .map(RosterFigures::enforcement)
        .ifPresent(enforcement -> {
          if (enforcement.securityDefaults().orElse(false)) {
            enforcers.add(new Badge("success", "Security defaults"));
          }
          if (enforcement.byPolicy() > 0) {
            enforcers.add(
                new Badge("info", "Conditional Access: " + users(enforcement.byPolicy())));
          }
          OptionalInt perUser = enforcement.perUser();
          if (perUser.orElse(0) > 0) {
            enforcers.add(new Badge("neutral", "Per-user: " + users(perUser.getAsInt())));
          }
          enforcers.addAll(notRead(enforcement));
          if (enforcers.isEmpty()) {
            enforcers.add(new Badge("danger", "Nothing"));
          }
        });
    return List.copyOf(enforcers);
  }

  private static List<Badge> notRead(RosterFigures.Enforcement enforcement) {
    List<Badge> missing = new ArrayList<>();
    if (enforcement.securityDefaults().isEmpty()) {
      missing.add(new Badge("warning", "Security defaults not read"));
    }
    if (enforcement.policies().isEmpty()) {
      missing.add(new Badge("warning", "Conditional Access not read"));
    }
    if (enforcement.perUser().isEmpty()) {
      missing.add(new Badge("warning", "Per-user MFA not read"));
    }
    return missing;
  }

  private String users(int count) {
    return reader.number(count) + (count == 1 ? " user" : " users");
  }

  /** What became of the last attempt, where there is something to say. */
  public Optional<Badge> state() {
    return switch (customer.attempt().state()) {
      case WAITING -> Optional.of(new Badge("neutral", "Waiting"));
      case READING -> Optional.of(new Badge("info", "Being read"));
      case READ -> Optional.empty();
      case PARTIAL -> Optional.of(new Badge("warning", "Partly read"));
      case FAILED -> Optional.of(new Badge("danger", "Could not be read"));
    };
  }

  /** Why the last attempt failed, and what to do about it. */
  public Optional<RosterAttempt.Trouble> trouble() {
    return switch (customer.attempt().state()) {
      case PARTIAL, FAILED -> customer.attempt().trouble();
      case WAITING, READING, READ -> Optional.empty();
    };
  }

  /** The partner's access. */
  public Badge gdap() {
    return switch (customer.gdap()) {
      case Gdap.NotKnown() -> new Badge("neutral", "Not known");
      case Gdap.None() -> new Badge("warning", "No relationship");
      case Gdap.Active(int _, var ends) -> {
        LocalDate day = ends.atOffset(ZoneOffset.UTC).toLocalDate();
        if (ends.isBefore(reader.now())) {
          yield new Badge("danger", "Ended " + reader.day(day));
        }
        yield customer.gdap().endsSoon(reader.now())
            ? new Badge("warning", "Ends " + reader.day(day))
            : new Badge("success", "Until " + reader.day(day));
      }
    };
  }

  /** How it comes that there are figures all the same where there is no relationship. */
  public Optional<String> gdapNote() {
    return customer.gdap() instanceof Gdap.None && figures().isPresent()
        ? Optional.of("Read by app consent")
        : Optional.empty();
  }
}
