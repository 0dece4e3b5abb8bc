package dev.twofold.emulator.world;

import dev.twofold.emulator.tenant.MemoryContent;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.world.Partner.Technician;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A partner with so many customers; every third has security defaults on, with one user each. */
public final class ManyCustomers implements World {
  public static final String PARTNER = "a7c1e0d2-51b4-4f0e-9a36-2f6b8d9c1e01";
  public static final String CLIENT = "c2d7b6a1-0e54-4f3a-8c19-7b5d3a2e1f60";

  /** An Admin agent whose group may consent. */
  public static final Technician AGENT =
      new Technician("agent-1", "agent@partner.example", "Agent", List.of("group-1"), true, true);

  /** No Admin agent. */
  public static final Technician HELPER =
      new Technician("helper-1", "helper@partner.example", "Helper", List.of(), false, true);

  private final HeldCustomers customers;

  public ManyCustomers(int count) {
    this.customers =
        new HeldCustomers(IntStream.range(0, count).mapToObj(ManyCustomers::customer).toList());
  }

  private static Customer customer(int number) {
    String id =
        UUID.nameUUIDFromBytes(("customer " + number).getBytes(StandardCharsets.UTF_8)).toString();
    return new Customer(
        id,
        "Company %03d".formatted(number),
        "company%03d.onmicrosoft.com".formatted(number),
        false,
        List.of(GdapRelationships.active(id, "Company %03d".formatted(number), Instant.EPOCH))
            .stream()
            .map(ManyCustomers::forOwnGroup)
            .toList());
  }

  private static Customer.Relationship forOwnGroup(Customer.Relationship known) {
    return new Customer.Relationship(
        known.id(),
        known.displayName(),
        known.status(),
        known.roleIds(),
        known.createdDateTime(),
        known.activatedDateTime(),
        known.endDateTime(),
        known.autoExtendDuration(),
        List.of(
            new Customer.Assignment(
                known.assignments().getFirst().id(), "group-1", known.roleIds(), "active")));
  }

  @Override
  public Partner partner() {
    return new Partner(PARTNER, "Partner", "partner.example", List.of(AGENT, HELPER));
  }

  @Override
  public Customers customers() {
    return customers;
  }

  @Override
  public Optional<TenantContent> content(String tenantId) {
    return tenantId.equals(PARTNER)
        ? Optional.of(content(PARTNER, "Partner", "partner.example", false))
        : customers
            .find(tenantId)
            .map(customer ->
                content(
                    customer.tenantId(),
                    customer.displayName(),
                    customer.domain(),
                    Integer.parseInt(customer.displayName().substring(8)) % 3 == 0));
  }

  private static TenantContent content(
      String id, String name, String domain, boolean securityDefaults) {
    ObjectNode collections = JsonNodeFactory.instance.objectNode();
    collections
        .putArray("users")
        .addObject()
        .put("id", "user-of-" + id)
        .put("userPrincipalName", "one@" + domain)
        .put("displayName", "One")
        .put("accountEnabled", true)
        .put("userType", "Member");
    collections
        .putArray("reports/authenticationMethods/userRegistrationDetails")
        .addObject()
        .put("id", "user-of-" + id)
        .put("isMfaRegistered", true)
        .putArray("methodsRegistered")
        .add("microsoftAuthenticatorPush");
    collections
        .putObject("policies/identitySecurityDefaultsEnforcementPolicy")
        .put("id", "00000000-0000-0000-0000-000000000005")
        .put("isEnabled", securityDefaults);
    return new MemoryContent(id, name, domain, collections);
  }

  @Override
  public Optional<String> tenantId(String idOrDomain) {
    return content(idOrDomain).map(TenantContent::id);
  }

  @Override
  public List<App> apps() {
    return List.of(
        new App(CLIENT, "Posture Reader", List.of(), List.of(), Set.of(), Permissions.READ));
  }
}
