package dev.twofold.emulator.world;

import dev.twofold.emulator.tenant.TenantContent;
import java.util.List;
import java.util.Optional;

/** One partner with its customers, as it was when the emulator started. Safe for many threads. */
public interface World {
  /** The partner. */
  Partner partner();

  /** The partner's customers. */
  Customers customers();

  /** What can be read of a tenant, the partner's own included; the id in small letters. */
  Optional<TenantContent> content(String tenantId);

  /** The id, in small letters, of the tenant with this id or verified domain, in any case. */
  Optional<String> tenantId(String idOrDomain);

  /** The app registrations of the partner. */
  List<App> apps();

  /** The customers, by number, so that ten thousand need not be held. */
  interface Customers {
    /** How many there are. */
    int size();

    /** The customer with this number, 0 to size - 1. */
    Customer customer(int number);

    /** The customer with this tenant id. */
    Optional<Customer> find(String tenantId);
  }
}
