package dev.twofold.emulator.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Customers that are held. */
public final class HeldCustomers implements World.Customers {
  private final List<Customer> customers;
  private final Map<String, Customer> byId;

  /** These customers, in this order. */
  public HeldCustomers(List<Customer> customers) {
    this.customers = List.copyOf(customers);
    this.byId =
        customers.stream().collect(Collectors.toMap(Customer::tenantId, Function.identity()));
  }

  @Override
  public int size() {
    return customers.size();
  }

  @Override
  public Customer customer(int number) {
    return customers.get(number);
  }

  @Override
  public Optional<Customer> find(String tenantId) {
    return Optional.ofNullable(byId.get(tenantId));
  }
}
