package dev.twofold.emulator.graph.write;

import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.world.Consents;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every endpoint of Graph that changes a tenant. Each change is seen by the reads that follow, and
 * stands in the tenant's audit log.
 */
public final class WriteEndpoints {
  private WriteEndpoints() {}

  /**
   * All of them.
   *
   * @param consents where permissions that are granted to the partner's apps go
   */
  public static List<Endpoint> all(Consents consents) {
    return Stream.of(
            PolicyWrites.endpoints(),
            NamedLocationWrites.endpoints(),
            StrengthWrites.endpoints(),
            ContextWrites.endpoints(),
            TenantPolicyWrites.endpoints(),
            UserWrites.endpoints(),
            MethodWrites.endpoints(),
            GroupWrites.endpoints(),
            new ApplicationWrites(consents).endpoints(),
            SecureScoreWrites.endpoints())
        .flatMap(endpoints -> endpoints)
        .toList();
  }
}
