package dev.twofold.engine.oracle;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Tries a property on many random tenants. Of those that fail the first ones are made smaller,
 * saved under {@code target/failing-tenants} and shown with their seeds.
 *
 * <p>{@code -Dtwofold.seeds=N} tries N tenants where a test says "all", and proportionally many
 * elsewhere; {@code -Dtwofold.seed=S} tries only the seed S, to look at it again.
 */
final class Trials {
  static final int ALL = Integer.getInteger("twofold.seeds", 8000);
  private static final int AT_ONCE = 200;
  private static final int MOST_SHOWN = 3;
  private static final Path FOLDER = Path.of("target", "failing-tenants");

  /** What is true of every tenant. */
  interface Property {
    /** One line for each thing that is wrong; {@code seed} gives further choices. */
    List<String> faults(TenantCase tenantCase, long seed);
  }

  private final String name;
  private final LongFunction<TenantCase> make;
  private final Property property;

  private Trials(String name, LongFunction<TenantCase> make, Property property) {
    this.name = name;
    this.make = make;
    this.property = property;
  }

  /** Tries the property on this share of {@link #ALL} tenants. */
  static void check(String name, double share, LongFunction<TenantCase> make, Property property) {
    new Trials(name, make, property).check(Math.max(1, (long) (ALL * share)));
  }

  static void check(String name, double share, Property property) {
    check(name, share, RandomTenants::of, property);
  }

  private void check(long count) {
    Long only = Long.getLong("twofold.seed");
    if (only != null) {
      report(LongStream.of(only).filter(this::fails).boxed().toList());
      return;
    }
    for (long first = 1; first <= count; first += AT_ONCE) {
      long last = Math.min(first + AT_ONCE - 1, count);
      report(LongStream.rangeClosed(first, last).parallel().filter(this::fails).boxed().toList());
    }
  }

  private boolean fails(long seed) {
    return !faults(make.apply(seed), seed).isEmpty();
  }

  /** Throwing is a fault too. */
  private List<String> faults(TenantCase tenantCase, long seed) {
    try {
      return property.faults(tenantCase, seed);
    } catch (RuntimeException e) {
      return List.of("threw " + e + " at " + e.getStackTrace()[0]);
    }
  }

  private void report(List<Long> failing) {
    if (failing.isEmpty()) {
      return;
    }
    List<String> shown = new ArrayList<>();
    failing.stream().limit(MOST_SHOWN).forEach(seed -> shown.add(shrunk(seed)));
    fail(
        "%s: %d of the last tenants fail: seeds %s%n%s"
            .formatted(name, failing.size(), failing, String.join("\n", shown)));
  }

  private String shrunk(long seed) {
    TenantCase smallest =
        Shrinker.shrink(make.apply(seed), candidate -> !property.faults(candidate, seed).isEmpty());
    StringBuilder text = new StringBuilder();
    text.append("# %s, seed %d, made smaller%n".formatted(name, seed));
    for (String fault : faults(smallest, seed)) {
      fault.lines().forEach(line -> text.append("# ").append(line).append('\n'));
    }
    text.append(CaseText.write(smallest)).append('\n');
    Path file = FOLDER.resolve("%s-%d.case".formatted(name.replaceAll("\\W+", "-"), seed));
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "saved as " + file.toAbsolutePath() + "\n" + text;
  }
}
