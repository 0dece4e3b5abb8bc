package dev.twofold.acceptance;

import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Partner;
import dev.twofold.emulator.world.World;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** A world whose first app has a certificate too. */
record WithCertificate(World world, X509Certificate certificate) implements World {
  @Override
  public List<App> apps() {
    App app = world.apps().getFirst();
    return List.of(
        new App(
            app.clientId(),
            app.displayName(),
            app.secrets(),
            List.of(certificate),
            app.applicationPermissions(),
            app.delegatedPermissions()));
  }

  @Override
  public Partner partner() {
    return world.partner();
  }

  @Override
  public Customers customers() {
    return world.customers();
  }

  @Override
  public Optional<TenantContent> content(String tenantId) {
    return world.content(tenantId);
  }

  @Override
  public Optional<String> tenantId(String idOrDomain) {
    return world.tenantId(idOrDomain);
  }
}
