package dev.twofold.emulator.fault;

import dev.twofold.emulator.tenant.ChangeableTenant;

/** Changes something in a tenant while a client is reading it. */
@FunctionalInterface
public interface DataChange {
  /**
   * Changes the tenant, before a page is served.
   *
   * @param tenant the tenant of the page
   * @param path the path of the page below the version, such as {@code users}
   */
  void apply(ChangeableTenant tenant, String path);
}
