package dev.twofold.emulator.synthetic.log;

import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.CloudApp;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A sign-in of an application by itself. */
final class WorkloadRow {
  private WorkloadRow() {}

  static ObjectNode of(Blueprint tenant, String id, Instant at, CloudApp resource) {
    ObjectNode row = EventRow.of(tenant, id, at);
    IdSeries apps = new IdSeries(tenant.key(), "workloads");
    row.put("isInteractive", false)
        .put("appId", apps.id(0))
        .put("appDisplayName", "Nightly export");
    row.withArray("signInEventTypes").add("servicePrincipal");
    row.put("servicePrincipalId", apps.id(1)).put("servicePrincipalName", "Nightly export");
    row.put("resourceId", resource.id()).put("resourceDisplayName", resource.displayName());
    row.put("ipAddress", "198.18.255.1").put("homeTenantId", tenant.company().tenantId());
    return row.put("clientCredentialType", "clientSecret")
        .put("authenticationProtocol", "clientCredentials");
  }
}
