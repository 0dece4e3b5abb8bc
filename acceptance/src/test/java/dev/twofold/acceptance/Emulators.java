package dev.twofold.acceptance;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.synthetic.SyntheticWorld;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.Licences;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.World;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Emulators for tests, and what to look for in them. */
final class Emulators {
  private Emulators() {}

  static World syntheticWorld(int customers, long seed) {
    return SyntheticWorld.of(customers, seed);
  }

  static Emulator overSynthetic(int customers, long seed) throws Exception {
    return over(syntheticWorld(customers, seed));
  }

  static Emulator over(World world) throws Exception {
    return Emulator.of(world).start();
  }

  /** The largest customer tenant with Entra ID P1, all doors open. */
  static String licensedTenant(Emulator emulator) {
    return tenant(emulator, content -> Licences.of(content).p1());
  }

  /** A customer tenant without Entra ID P1, all doors open. */
  static String unlicensedTenant(Emulator emulator) {
    return tenant(emulator, content -> !Licences.of(content).p1());
  }

  private static String tenant(Emulator emulator, Predicate<TenantContent> wanted) {
    World world = emulator.world();
    return IntStream.range(0, world.customers().size())
        .mapToObj(world.customers()::customer)
        .filter(Customer::consented)
        .filter(
            customer -> customer.relationships().stream().anyMatch(Customer.Relationship::isActive))
        .map(customer -> world.content(customer.tenantId()).orElseThrow())
        .filter(wanted)
        .max(java.util.Comparator.comparingInt(content -> rows(content, "users").size()))
        .orElseThrow()
        .id();
  }

  /** The ids of a collection's rows. */
  static List<String> ids(Emulator emulator, String tenantId, String path) {
    Rows rows = rows(emulator.tenant(tenantId), path);
    return IntStream.range(0, rows.size())
        .filter(number -> !rows.isHole(number))
        .mapToObj(number -> rows.row(number).path("id").asString())
        .toList();
  }

  /** The rows of a list. */
  static Rows rows(TenantContent content, String path) {
    return switch (content.read(path)) {
      case Answer.Many(Rows rows) -> rows;
      case Answer other -> throw new AssertionError(path + ": " + other);
    };
  }
}
