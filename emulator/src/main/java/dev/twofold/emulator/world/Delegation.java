package dev.twofold.emulator.world;

import dev.twofold.emulator.world.Customer.Relationship;
import java.util.List;

/** Which granular delegated admin relationships there are at this moment (graph-api part 4). */
@FunctionalInterface
public interface Delegation {
  /** Those with this customer, ended ones included; the id in small letters. */
  List<Relationship> relationships(String tenantId);

  /** As it was when the emulator started. */
  static Delegation atStart(World world) {
    return tenantId ->
        world.customers().find(tenantId).map(Customer::relationships).orElse(List.of());
  }
}
