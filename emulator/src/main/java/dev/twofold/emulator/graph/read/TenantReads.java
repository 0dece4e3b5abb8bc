package dev.twofold.emulator.graph.read;

import dev.twofold.emulator.graph.Endpoint;
import java.util.List;
import java.util.stream.Stream;

/** All collections of a tenant that Graph shows (graph-api parts 5 to 8). */
public final class TenantReads {
  private TenantReads() {}

  /** The endpoints that read them. */
  public static List<Endpoint> endpoints() {
    return Stream.of(
            Organization.endpoints(),
            Users.endpoints(),
            Requirements.endpoints(),
            Methods.endpoints(),
            Groups.endpoints(),
            Roles.endpoints(),
            ConditionalAccess.endpoints(),
            Policies.endpoints(),
            Registration.endpoints(),
            Logs.endpoints(),
            Security.endpoints(),
            Applications.endpoints())
        .flatMap(List::stream)
        .toList();
  }
}
