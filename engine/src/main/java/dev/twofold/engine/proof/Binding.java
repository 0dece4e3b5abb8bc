package dev.twofold.engine.proof;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.proof.SelectionIndex.Assignment;
import dev.twofold.engine.proof.SelectionIndex.Sides;
import java.util.stream.IntStream;

/** Finds the signature of a user. Safe for several threads. */
final class Binding {
  private final Owners owners;
  private final SelectionIndex index;
  private final int[] conditional;

  Binding(Tenant tenant, Owners owners) {
    this.owners = owners;
    this.index =
        new SelectionIndex(
            tenant.directory(),
            owners.enforcements().stream()
                .map(e -> new Assignment(e.include(), e.exclude()))
                .toList());
    this.conditional =
        IntStream.range(0, owners.enforcements().size())
            .filter(enforcement -> owners.conditional(enforcement) >= 0)
            .toArray();
  }

  /** The signature of a user, seen as coming from {@code home}. */
  Signature of(User user, HomeTenant home) {
    Sides sides = index.sides(user, home);
    long[] bits = new long[Bits.words(owners.count())];
    for (int word = 0; word < Bits.words(owners.enforcements().size()); word++) {
      bits[word] = sides.include()[word] & ~sides.exclude()[word];
    }
    for (int enforcement : conditional) {
      if (!Bits.contains(sides.include(), enforcement)
          && !Bits.contains(sides.exclude(), enforcement)) {
        Bits.set(bits, owners.conditional(enforcement));
      }
    }
    addPerUserMfa(bits, user.perUserMfa());
    Bits.set(bits, owners.impossible());
    return new Signature(bits);
  }

  private void addPerUserMfa(long[] bits, Fact<PerUserMfaState> state) {
    switch (state) {
      case Fact.Known<PerUserMfaState>(PerUserMfaState known) -> {
        if (known.requiresMfa()) {
          Bits.set(bits, owners.perUserMfa(known));
        }
      }
      case Fact.Unread<PerUserMfaState> _ -> Bits.set(bits, owners.perUserMfaIfRequired());
    }
  }
}
