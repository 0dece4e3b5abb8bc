package dev.twofold.emulator.synthetic.tenant;

import dev.twofold.emulator.synthetic.company.Draw;
import java.util.stream.IntStream;

/**
 * How many accounts of each kind a tenant has. Accounts are known by their seat: the kinds sit one
 * after the other, in the order of {@link AccountKind}.
 */
public final class Roster {
  private static final AccountKind[] KINDS = AccountKind.values();

  /** Where each kind begins; at the end, how many seats there are. */
  private final int[] starts;

  private Roster(int... counts) {
    starts = new int[KINDS.length + 1];
    for (int kind = 0; kind < KINDS.length; kind++) {
      starts[kind + 1] = starts[kind] + counts[kind];
    }
  }

  /**
   * The accounts of a tenant.
   *
   * @param size how many there are, at least 1
   */
  static Roster of(int size, boolean synchronised, Draw draw) {
    int admins = size < 4 ? 1 : Math.min(15, 2 + size / 150 + draw.below(2));
    int breakGlass = size >= 12 && draw.percent(60) ? 1 + draw.below(2) : 0;
    int synchronisation = synchronised ? 1 : 0;
    int services = size < 6 ? 0 : Math.min(15, 1 + size / 60 + draw.below(2));
    int shared = size < 12 ? 0 : size / 12;
    int guests = size < 12 ? 0 : size * draw.below(20) / 100;
    int leavers = size < 12 ? 0 : size * draw.between(3, 12) / 100;
    int others = admins + breakGlass + synchronisation + services + shared + guests + leavers;
    return new Roster(
        admins, breakGlass, synchronisation, services, shared, guests, leavers, size - others);
  }

  /** The accounts of the partner's own tenant: 25, of which six are technicians. */
  public static Roster ofPartner() {
    return new Roster(6, 2, 0, 2, 2, 3, 1, 9);
  }

  /** How many accounts there are. */
  public int size() {
    return starts[KINDS.length];
  }

  /** How many there are of a kind. */
  public int count(AccountKind kind) {
    return end(kind) - start(kind);
  }

  /** The first seat of a kind. */
  public int start(AccountKind kind) {
    return switch (kind) {
      case ADMIN -> starts[0];
      case BREAK_GLASS -> starts[1];
      case SYNCHRONISATION -> starts[2];
      case SERVICE -> starts[3];
      case SHARED_MAILBOX -> starts[4];
      case GUEST -> starts[5];
      case LEAVER -> starts[6];
      case STAFF -> starts[7];
    };
  }

  private int end(AccountKind kind) {
    return kind == AccountKind.STAFF ? size() : start(KINDS[indexOf(kind) + 1]);
  }

  private static int indexOf(AccountKind kind) {
    int index = 0;
    while (KINDS[index] != kind) {
      index++;
    }
    return index;
  }

  /** The kind of the account on this seat. */
  public AccountKind kind(int seat) {
    int kind = KINDS.length - 1;
    while (starts[kind] > seat) {
      kind--;
    }
    return KINDS[kind];
  }

  /** The seats of a kind. */
  public IntStream seats(AccountKind kind) {
    return IntStream.range(start(kind), end(kind));
  }
}
