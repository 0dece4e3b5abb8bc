package dev.twofold.emulator.fault;

import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.Rows;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Changes the display name of a user, drawn at random. */
public final class RenamedUser implements DataChange {
  private static final String USERS = "users";
  private static final int DRAWS = 20;
  private final ReentrantLock lock = new ReentrantLock();
  private final SplittableRandom random;

  /** The same seed draws the same users. */
  public RenamedUser(long seed) {
    this.random = new SplittableRandom(seed);
  }

  @Override
  public void apply(ChangeableTenant tenant, String path) {
    if (tenant.read(USERS) instanceof Answer.Many(Rows users) && users.size() > 0) {
      drawn(users).ifPresent(number -> rename(tenant, users.row(number)));
    }
  }

  /** A row that is there; none where only holes are drawn. */
  private OptionalInt drawn(Rows users) {
    return IntStream.range(0, DRAWS)
        .map(_ -> draw(users.size()))
        .filter(number -> !users.isHole(number))
        .findFirst();
  }

  private void rename(ChangeableTenant tenant, ObjectNode user) {
    String name = "Renamed " + draw(1_000_000);
    tenant.put(USERS, user.put("displayName", name));
  }

  private int draw(int bound) {
    lock.lock();
    try {
      return random.nextInt(bound);
    } finally {
      lock.unlock();
    }
  }
}
