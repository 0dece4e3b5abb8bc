package dev.twofold.cli.emulate;

import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.world.Customer;
import dev.twofold.emulator.world.World;
import dev.twofold.report.wording.Printable;
import java.io.PrintStream;
import java.util.regex.Pattern;

/** Says what is served, where, and how to collect from it. */
public final class Announcement {
  private static final int MOST_NAMES = 10;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@-]+");
  private final PrintStream out;

  /** Says it on this stream. */
  public Announcement(PrintStream out) {
    this.out = out;
  }

  /** Says it. */
  public void say(Emulator emulator, World world, DataFolder folder) {
    sayTenants(world);
    out.printf("Address      %s  (plain: %s)%n", emulator.httpsUri(), emulator.httpUri());
    out.printf("Certificate  %s%n", Printable.of(folder.certificate().toString()));
    out.printf("Credentials  %s%n", Printable.of(folder.credentials().toString()));
    out.printf("%nTo read a tenant of it:%n%s%n", example(emulator, world, folder));
    out.printf("%nCtrl-C ends it.%n");
    out.flush();
  }

  private void sayTenants(World world) {
    World.Customers customers = world.customers();
    int named = Math.min(MOST_NAMES, customers.size());
    out.printf(
        "Serving %,d tenant%s of the partner %s (%s)%n",
        customers.size(),
        customers.size() == 1 ? "" : "s",
        Printable.of(world.partner().displayName()),
        world.partner().tenantId());
    for (int i = 0; i < named; i++) {
      Customer customer = customers.customer(i);
      out.printf("  %s  %s%n", customer.tenantId(), Printable.of(customer.displayName()));
    }
    if (customers.size() > named) {
      out.printf("  and %,d more%n", customers.size() - named);
    }
  }

  private static String example(Emulator emulator, World world, DataFolder folder) {
    String tenant =
        world.customers().size() > 0
            ? world.customers().customer(0).tenantId()
            : world.partner().tenantId();
    return "./twofold collect --tenant %s --to snapshot-%s --endpoint %s --trust %s --credentials %s"
        .formatted(
            tenant,
            tenant,
            emulator.httpsUri(),
            quoted(folder.certificate().toString()),
            quoted(folder.credentials().toString()));
  }

  /** For a shell. */
  private static String quoted(String path) {
    return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
