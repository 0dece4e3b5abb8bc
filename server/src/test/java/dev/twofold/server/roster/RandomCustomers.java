package dev.twofold.server.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Customers of all kinds, many of them alike. */
final class RandomCustomers {
  private static final List<String> FIRST =
      List.of("Ärztehaus", "Zebra", "Ösa", "Łódź", "Straße", "contoso", "Żabka", "Océan", "Æther");
  private static final List<String> SECOND = List.of("Dental", "Legal", "Öl", "AG", "", "3");
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Random random;
  private int number;

  RandomCustomers(Random random) {
    this.random = random;
  }

  static String search(Random random) {
    List<String> searches =
        List.of(
            "", "", "", "a", "dental", "ZEBRA", "osa", "7.example", "c0", "lodz d", "  ", "zzz");
    return searches.get(random.nextInt(searches.size()));
  }

  List<RosterCustomer> some(int count) {
    return Stream.generate(this::another).limit(count).toList();
  }

  /** Some of these with something new, and some that are not among them. */
  List<RosterCustomer> changes(List<RosterCustomer> customers, int count) {
    List<RosterCustomer> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (customers.isEmpty() || random.nextInt(4) == 0) {
        changes.add(another());
      } else {
        RosterCustomer old = customers.get(random.nextInt(customers.size()));
        changes.add(customer(old.tenantNo(), old.tenantId()));
      }
    }
    return changes;
  }

  /** The last change of a customer holds. */
  static void apply(List<RosterCustomer> customers, List<RosterCustomer> changes) {
    for (RosterCustomer change : changes) {
      customers.removeIf(customer -> customer.tenantNo() == change.tenantNo());
      customers.add(change);
    }
  }

  private RosterCustomer another() {
    return customer(++number, new UUID(random.nextLong(), random.nextLong()));
  }

  private RosterCustomer customer(int tenantNo, UUID tenantId) {
    String name = one(FIRST) + " " + one(SECOND);
    return new RosterCustomer(
        tenantNo,
        tenantId,
        name.strip(),
        Optional.of("customer" + tenantNo + ".example"),
        random.nextInt(20) > 0,
        gdap(),
        new RosterAttempt(
            one(List.of(RosterAttempt.State.values())), Optional.of(time()), Optional.empty()),
        random.nextInt(6) == 0 ? Optional.empty() : Optional.of(figures()),
        Optional.empty());
  }

  private Gdap gdap() {
    return switch (random.nextInt(3)) {
      case 0 -> new Gdap.NotKnown();
      case 1 -> new Gdap.None();
      default -> new Gdap.Active(1, NOON.plusSeconds(86_400L * random.nextInt(60)));
    };
  }

  private RosterFigures figures() {
    int admins = random.nextInt(4);
    int others = random.nextInt(9);
    int always = random.nextInt(admins + others + 1);
    return new RosterFigures(
        time(),
        new RosterFigures.Users(
            admins + others,
            random.nextInt(2),
            0,
            admins,
            random.nextInt(admins + 1),
            random.nextInt(others + 1),
            0),
        new RosterFigures.Verdicts(always, 0, admins + others - always, 0, 0, 0, 0),
        new RosterFigures.Enforcement(
            truth(), random.nextInt(admins + others + 1), OptionalInt.of(2), OptionalInt.empty()),
        truth(),
        one(List.of(RosterFigures.Registration.values())),
        List.of());
  }

  private Optional<Boolean> truth() {
    return one(List.of(Optional.of(true), Optional.of(false), Optional.<Boolean>empty()));
  }

  private Instant time() {
    return NOON.plusSeconds(3_600L * random.nextInt(5));
  }

  private <E> E one(List<E> list) {
    return list.get(random.nextInt(list.size()));
  }
}
