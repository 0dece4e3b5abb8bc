package dev.twofold.emulator.world;

import dev.twofold.emulator.tenant.MemoryContent;
import dev.twofold.emulator.tenant.TenantContent;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A partner with one customer, whose content a test writes down. */
public final class OneTenant implements World {
  public static final String ID = "5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502";

  private final TenantContent content;

  public OneTenant(String collections) {
    ObjectNode json = JsonMapper.shared().readTree(collections).asObject();
    this.content = new MemoryContent(ID, "Nordlicht Dental", "nordlicht.onmicrosoft.com", json);
  }

  @Override
  public Partner partner() {
    return TwofoldPartner.partner();
  }

  @Override
  public Customers customers() {
    return new HeldCustomers(
        List.of(new Customer(ID, content.displayName(), content.domain(), true, List.of())));
  }

  @Override
  public Optional<TenantContent> content(String tenantId) {
    return Optional.of(content).filter(tenant -> tenant.id().equals(tenantId));
  }

  @Override
  public Optional<String> tenantId(String idOrDomain) {
    return content(idOrDomain).map(TenantContent::id);
  }

  @Override
  public List<App> apps() {
    return List.of();
  }
}
