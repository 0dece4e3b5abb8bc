package dev.twofold.cli.demo;

import dev.twofold.emulator.synthetic.SyntheticWorld;
import dev.twofold.emulator.synthetic.tenant.PartnerApp;
import dev.twofold.emulator.world.App;
import java.time.Instant;

/**
 * The made-up partner of a demo.
 *
 * @param customers how many it has
 * @param seed which partner
 * @param since when the demo was first started: the partner stays as of then, and the days go on
 * @param secret the secret of its app
 */
record DemoPartner(int customers, long seed, Instant since, String secret) {

  /** A new one, whose app has a secret that nobody can guess. */
  static DemoPartner create(int customers, long seed, Instant now) {
    App app = PartnerApp.withRandomSecret();
    return new DemoPartner(customers, seed, now, app.secrets().getFirst());
  }

  /** The same partner with so many customers; those that it had are the same. */
  DemoPartner with(int count) {
    return new DemoPartner(count, seed, since, secret);
  }

  /** What the emulator plays. */
  SyntheticWorld world() {
    return SyntheticWorld.of(customers, seed, since, PartnerApp.withSecret(secret));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "DemoPartner[customers=%d, seed=%d, since=%s]".formatted(customers, seed, since);
  }
}
