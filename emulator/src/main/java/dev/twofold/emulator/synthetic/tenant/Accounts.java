package dev.twofold.emulator.synthetic.tenant;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.company.Permutation;
import dev.twofold.emulator.synthetic.company.PersonName;
import dev.twofold.emulator.synthetic.company.PersonNames;
import dev.twofold.emulator.synthetic.posture.Licence;
import dev.twofold.emulator.synthetic.posture.Sku;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The accounts of one tenant. Nothing of them is held: each follows from its seat. In lists they
 * stand in another order, by which each also has a number.
 */
public final class Accounts {
  private static final List<String> SERVICES =
      List.of(
          "scanner",
          "backup",
          "sql-svc",
          "noreply",
          "printer",
          "svc-crm",
          "monitoring",
          "fax",
          "veeam",
          "teamsroom",
          "kiosk",
          "svc-erp",
          "voicemail",
          "timeclock",
          "webshop");
  private static final List<String> MAILBOXES =
      List.of(
          "info",
          "office",
          "invoices",
          "jobs",
          "sales",
          "support",
          "orders",
          "press",
          "service",
          "marketing",
          "returns",
          "projects");

  private final Blueprint tenant;
  private final long key;
  private final Permutation order;
  private final PersonNames people;
  private final Permutation names;
  private final IdSeries ids;

  /** The accounts of this tenant. */
  public Accounts(Blueprint tenant) {
    this.tenant = tenant;
    this.key = Draw.key(tenant.key(), "accounts");
    this.order = new Permutation(tenant.roster().size(), Draw.key(key, "order"));
    this.people = PersonNames.in(tenant.company().country());
    this.names = new Permutation(people.commonNames(), Draw.key(key, "names"));
    this.ids = new IdSeries(tenant.key(), "users");
  }

  /** The id of the account on this seat. */
  public String id(int seat) {
    return ids.id(seat);
  }

  /** The seat of the account with this id. */
  public OptionalInt seat(String id) {
    OptionalInt seat = ids.numberOf(id);
    return seat.isPresent() && seat.getAsInt() < tenant.roster().size()
        ? seat
        : OptionalInt.empty();
  }

  /** The seat of the account that has this number in lists. */
  public int seatOf(int number) {
    return order.of(number);
  }

  /** The number in lists of the account on this seat. */
  public int numberOf(int seat) {
    return order.back(seat);
  }

  /** The number in lists of the account with this id. */
  public OptionalInt numberOf(String id) {
    OptionalInt seat = seat(id);
    return seat.isPresent() ? OptionalInt.of(numberOf(seat.getAsInt())) : seat;
  }

  /** A choice that depends on the account and what it is for. */
  public Draw draw(int seat, String what) {
    return new Draw(Draw.key(Draw.key(key, what), seat));
  }

  /** Whether the account may sign in. */
  public boolean isEnabled(int seat) {
    return switch (tenant.roster().kind(seat)) {
      case LEAVER -> false;
      case SHARED_MAILBOX -> draw(seat, "enabled").percent(25); // often by mistake
      case ADMIN, BREAK_GLASS, SYNCHRONISATION, SERVICE, GUEST, STAFF -> true;
    };
  }

  /** The account on this seat. */
  public Account account(int seat) {
    return switch (tenant.roster().kind(seat)) {
      case ADMIN -> admin(seat);
      case BREAK_GLASS -> breakGlass(seat);
      case SYNCHRONISATION -> synchronisation(seat);
      case SERVICE -> service(seat);
      case SHARED_MAILBOX -> sharedMailbox(seat);
      case GUEST -> guest(seat);
      case LEAVER, STAFF -> person(seat);
    };
  }

  private PersonName name(int seat) {
    int round = seat / names.size();
    return people.person(round * names.size() + names.of(seat % names.size()));
  }

  private Account admin(int seat) {
    PersonName name = name(seat);
    boolean own = isSeparate(seat);
    String mailbox = own ? "adm-" + name.mailbox() : name.mailbox();
    String domain = own ? tenant.company().initialDomain() : tenant.company().domain();
    return account(
        seat,
        Optional.of(name),
        own ? name.display() + " (Admin)" : name.display(),
        mailbox + "@" + domain,
        !own);
  }

  /** Whether the admin has an account for that alone. */
  private boolean isSeparate(int seat) {
    return seat > 0 && draw(seat, "separate").percent(50);
  }

  private Account breakGlass(int seat) {
    int number = seat - tenant.roster().start(AccountKind.BREAK_GLASS) + 1;
    return account(
        seat,
        Optional.empty(),
        "Break Glass " + number,
        "breakglass" + number + "@" + tenant.company().initialDomain(),
        false);
  }

  private Account synchronisation(int seat) {
    String server = "SRV-DC01_" + ids.id(seat).substring(24);
    return account(
        seat,
        Optional.empty(),
        "On-Premises Directory Synchronization Service Account",
        "Sync_" + server + "@" + tenant.company().initialDomain(),
        false);
  }

  private Account service(int seat) {
    int number = seat - tenant.roster().start(AccountKind.SERVICE);
    String name = numbered(SERVICES, number);
    return account(
        seat, Optional.empty(), name, name + "@" + tenant.company().domain(), number % 2 == 0);
  }

  private Account sharedMailbox(int seat) {
    String name = numbered(MAILBOXES, seat - tenant.roster().start(AccountKind.SHARED_MAILBOX));
    String display = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return account(seat, Optional.empty(), display, name + "@" + tenant.company().domain(), true);
  }

  private static String numbered(List<String> names, int number) {
    int round = number / names.size();
    return names.get(number % names.size()) + (round == 0 ? "" : String.valueOf(round + 1));
  }

  private Account guest(int seat) {
    PersonName name = name(seat);
    String home = name.mailbox() + "_" + GuestHome.of(this, seat).domain();
    return account(
        seat,
        Optional.of(name),
        name.display(),
        home + "#EXT#@" + tenant.company().initialDomain(),
        false);
  }

  private Account person(int seat) {
    PersonName name = name(seat);
    return account(
        seat,
        Optional.of(name),
        name.display(),
        name.mailbox() + "@" + tenant.company().domain(),
        true);
  }

  private Account account(
      int seat,
      Optional<PersonName> person,
      String displayName,
      String userPrincipalName,
      boolean ordinary) {
    AccountKind kind = tenant.roster().kind(seat);
    return new Account(
        seat,
        ids.id(seat),
        kind,
        person,
        displayName,
        userPrincipalName,
        mail(seat, kind, userPrincipalName, ordinary),
        isEnabled(seat),
        ordinary && tenant.traits().synchronised(),
        products(seat, kind));
  }

  private String mail(int seat, AccountKind kind, String userPrincipalName, boolean ordinary) {
    if (kind == AccountKind.GUEST) {
      return name(seat).mailbox() + "@" + GuestHome.of(this, seat).domain();
    }
    return ordinary || kind == AccountKind.SERVICE ? userPrincipalName : "";
  }

  /** What the account on this seat is licensed for. */
  public List<Sku> products(int seat, AccountKind kind) {
    return switch (kind) {
      case BREAK_GLASS, SYNCHRONISATION, SHARED_MAILBOX, GUEST -> List.of();
      case ADMIN -> isSeparate(seat) ? List.of() : staffProducts(seat);
      case SERVICE -> draw(seat, "product").percent(40) ? List.of(Sku.EXCHANGE) : List.of();
      case LEAVER -> draw(seat, "product").percent(30) ? staffProducts(seat) : List.of();
      case STAFF -> staffProducts(seat);
    };
  }

  private List<Sku> staffProducts(int seat) {
    boolean frontline =
        tenant.licence() != Licence.FREE
            && tenant.traits().frontline()
            && draw(seat, "frontline").percent(25);
    return frontline
        ? List.of(Sku.MICROSOFT_365_F3)
        : tenant.mainProduct() == Sku.ENTRA_ID_P2
            ? List.of(Sku.BUSINESS_PREMIUM, Sku.ENTRA_ID_P2)
            : List.of(tenant.mainProduct());
  }
}
