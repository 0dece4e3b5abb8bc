package dev.twofold.emulator.graph.partner;

import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.World;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows that are made of the customers of a world: none, one or several of each. Only their places
 * are held, not the rows.
 */
final class CustomerIndex implements Rows {
  private final World world;
  private final int[] customers;
  private final int[] places;
  private final Map<String, Integer> numbers;
  private final BiFunction<Customer, Integer, ObjectNode> row;

  private CustomerIndex(
      World world,
      int[] customers,
      int[] places,
      Map<String, Integer> numbers,
      BiFunction<Customer, Integer, ObjectNode> row) {
    this.world = world;
    this.customers = customers;
    this.places = places;
    this.numbers = numbers;
    this.row = row;
  }

  /**
   * Looks through the customers once.
   *
   * @param count how many rows a customer has
   * @param id the id of a customer's row, by its place
   * @param row a customer's row, by its place
   */
  static CustomerIndex of(
      World world,
      Function<Customer, Integer> count,
      BiFunction<Customer, Integer, String> id,
      BiFunction<Customer, Integer, ObjectNode> row) {
    IntStream.Builder customers = IntStream.builder();
    IntStream.Builder places = IntStream.builder();
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < world.customers().size(); number++) {
      Customer customer = world.customers().customer(number);
      int rows = count.apply(customer);
      for (int place = 0; place < rows; place++) {
        customers.add(number);
        places.add(place);
        numbers.put(id.apply(customer, place).toLowerCase(Locale.ROOT), numbers.size());
      }
    }
    return new CustomerIndex(
        world, customers.build().toArray(), places.build().toArray(), numbers, row);
  }

  @Override
  public int size() {
    return customers.length;
  }

  @Override
  public ObjectNode row(int number) {
    return row.apply(world.customers().customer(customers[number]), places[number]);
  }

  @Override
  public OptionalInt numberOf(String id) {
    Integer number = numbers.get(id.toLowerCase(Locale.ROOT));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
