package dev.twofold.emulator.synthetic;

import dev.twofold.emulator.synthetic.content.SyntheticTenant;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.PartnerApp;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.Partner;
import dev.twofold.emulator.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A partner with any number of customers, made from a seed on demand: the same seed gives the same
 * partner, and a customer is the same however many there are. Only tenants that were read lately
 * are held. Safe for many threads.
 */
public final class SyntheticWorld implements World {
  private static final int MOST_USERS = 200_000;

  private final SyntheticPartner home;
  private final Partner partner;
  private final SyntheticCustomers customers;
  private final List<App> apps;
  private final Recent<String, SyntheticTenant> tenants =
      new Recent<>(MOST_USERS, tenant -> tenant.blueprint().roster().size());

  private SyntheticWorld(int customers, long seed, Instant now, App app) {
    this.home = new SyntheticPartner(seed, now);
    this.partner = home.partner();
    Relationships relationships =
        new Relationships(partner.tenantId(), home.delegatedGroups(), now);
    this.customers =
        new SyntheticCustomers(customers, seed, relationships, partner.tenantId(), now);
    this.apps = List.of(app);
  }

  /**
   * A partner as of today, with one app whose secret is random.
   *
   * @param customers how many customers it has, 0 to 1,000,000
   * @param seed which partner
   */
  public static SyntheticWorld of(int customers, long seed) {
    return of(customers, seed, Instant.now().truncatedTo(ChronoUnit.DAYS));
  }

  /**
   * A partner as of a point in time, with one app whose secret is random.
   *
   * @param customers how many customers it has, 0 to 1,000,000
   * @param seed which partner
   * @param now the time up to which there are sign-ins; parts of a second are cut off
   */
  public static SyntheticWorld of(int customers, long seed, Instant now) {
    return of(customers, seed, now, PartnerApp.withRandomSecret());
  }

  /**
   * A partner as of a point in time with this app.
   *
   * @throws IllegalArgumentException if the number of customers is out of range
   */
  public static SyntheticWorld of(int customers, long seed, Instant now, App app) {
    if (customers < 0 || customers > 1_000_000) {
      throw new IllegalArgumentException("customers must be 0 to 1,000,000, not " + customers);
    }
    return new SyntheticWorld(customers, seed, now.truncatedTo(ChronoUnit.SECONDS), app);
  }

  @Override
  public Partner partner() {
    return partner;
  }

  @Override
  public Customers customers() {
    return customers;
  }

  @Override
  public List<App> apps() {
    return apps;
  }

  /** What the tenant with this id is made from; for tests that must know what to expect. */
  Optional<Blueprint> blueprint(String tenantId) {
    return tenantId.equals(partner.tenantId())
        ? Optional.of(home.blueprint())
        : customers.blueprint(tenantId);
  }

  @Override
  public Optional<TenantContent> content(String tenantId) {
    return blueprint(tenantId).map(Handle::new);
  }

  @Override
  public Optional<String> tenantId(String idOrDomain) {
    String lower = idOrDomain.toLowerCase(Locale.ROOT);
    Blueprint own = home.blueprint();
    if (lower.equals(partner.tenantId())
        || lower.equals(own.company().domain())
        || lower.equals(own.company().initialDomain())) {
      return Optional.of(partner.tenantId());
    }
    Optional<String> byId = customers.find(lower).map(Customer::tenantId);
    return byId.isPresent() ? byId : customers.ofDomain(lower);
  }

  private static boolean isOpen(Customer customer) {
    return customer.relationships().stream().anyMatch(Customer.Relationship::isActive);
  }

  /** A tenant that is made again when it is read after it was forgotten. */
  private final class Handle implements TenantContent {
    private final Blueprint blueprint;

    Handle(Blueprint blueprint) {
      this.blueprint = blueprint;
    }

    @Override
    public String id() {
      return blueprint.company().tenantId();
    }

    @Override
    public String displayName() {
      return blueprint.company().name();
    }

    @Override
    public String domain() {
      return blueprint.company().domain();
    }

    private List<Partner.Technician> technicians() {
      boolean own = id().equals(partner.tenantId());
      return own || customers.find(id()).filter(SyntheticWorld::isOpen).isEmpty()
          ? List.of()
          : partner.technicians();
    }

    @Override
    public Answer read(String path) {
      return tenants.get(id(), _ -> new SyntheticTenant(blueprint, technicians())).read(path);
    }
  }
}
