package dev.twofold.emulator.synthetic;

import dev.twofold.emulator.synthetic.company.Company;
import dev.twofold.emulator.synthetic.company.CompanyNames;
import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.World;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** The customers by number. Each follows from the seed and its number, however many there are. */
final class SyntheticCustomers implements World.Customers {
  private static final int CONSENTED = 97;

  private final int size;
  private final long key;
  private final IdSeries ids;
  private final CompanyNames names;
  private final Relationships relationships;
  private final String partnerTenantId;
  private final Instant now;

  SyntheticCustomers(
      int size, long seed, Relationships relationships, String partnerTenantId, Instant now) {
    this.size = size;
    this.key = Draw.key(seed, "customers");
    this.ids = new IdSeries(key, "tenants");
    this.names = new CompanyNames(key);
    this.relationships = relationships;
    this.partnerTenantId = partnerTenantId;
    this.now = now;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Customer customer(int number) {
    if (number < 0 || number >= size) {
      throw new IndexOutOfBoundsException("there is no customer " + number);
    }
    Company company = names.company(number, ids.id(number));
    return new Customer(
        company.tenantId(),
        company.name(),
        company.initialDomain(),
        consented(number),
        relationships.of(key(number), company.name()));
  }

  private long key(int number) {
    return Draw.key(key, number);
  }

  private boolean consented(int number) {
    return new Draw(Draw.key(key(number), "consent")).percent(CONSENTED);
  }

  @Override
  public Optional<Customer> find(String tenantId) {
    OptionalInt number = numberOf(tenantId);
    return number.isPresent() ? Optional.of(customer(number.getAsInt())) : Optional.empty();
  }

  private OptionalInt numberOf(String tenantId) {
    return within(ids.numberOf(tenantId));
  }

  private OptionalInt within(OptionalInt number) {
    return number.isPresent() && number.getAsInt() < size ? number : OptionalInt.empty();
  }

  /** The tenant with this domain. */
  Optional<String> ofDomain(String domain) {
    return within(names.numberOf(domain)).stream().mapToObj(ids::id).findFirst();
  }

  /** What the customer's tenant is made from. */
  Optional<Blueprint> blueprint(String tenantId) {
    return numberOf(tenantId).stream().mapToObj(this::blueprint).findFirst();
  }

  private Blueprint blueprint(int number) {
    Company company = names.company(number, ids.id(number));
    return Blueprint.of(key(number), company, partnerTenantId, consented(number), now);
  }
}
