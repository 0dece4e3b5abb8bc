package dev.twofold.emulator.world;

import dev.twofold.emulator.tenant.SnapshotContent;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.snapshot.UnusableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Snapshots on disk as the customers of one partner, all of whom consented and gave its technicians
 * the roles that Twofold needs.
 */
public final class SnapshotWorld implements World, AutoCloseable {
  private final Map<String, SnapshotContent> contents;
  private final HeldCustomers customers;
  private final Map<String, String> tenantIds = new HashMap<>();
  private final TenantContent own = TwofoldPartner.content();
  private final App app = TwofoldPartner.app();

  private SnapshotWorld(Map<String, SnapshotContent> contents, Instant now) {
    this.contents = contents;
    this.customers =
        new HeldCustomers(contents.values().stream().map(each -> customer(each, now)).toList());
    contents
        .values()
        .forEach(each -> each.domains().forEach(name -> tenantIds.put(name, each.id())));
    tenantIds.put(own.domain(), own.id());
    tenantIds.put("twofoldpartner.example", own.id());
    contents.keySet().forEach(id -> tenantIds.put(id, id));
    tenantIds.put(own.id(), own.id());
  }

  /**
   * Opens the snapshots.
   *
   * @throws UnusableInputException if one of them can't be used, or two are of the same tenant; the
   *     message is one clear sentence
   */
  public static SnapshotWorld of(List<Path> paths) throws UnusableInputException {
    return of(paths, InstantSource.system());
  }

  /** The same, with relationships that began 30 days before this clock's time. */
  public static SnapshotWorld of(List<Path> paths, InstantSource clock)
      throws UnusableInputException {
    Map<String, SnapshotContent> contents = new LinkedHashMap<>();
    boolean opened = false;
    try {
      for (Path path : paths) {
        add(path, contents);
      }
      SnapshotWorld world = new SnapshotWorld(contents, clock.instant());
      opened = true;
      return world;
    } finally {
      if (!opened) {
        closeQuietly(contents);
      }
    }
  }

  private static void add(Path path, Map<String, SnapshotContent> contents)
      throws UnusableInputException {
    SnapshotContent content = SnapshotContent.open(path);
    boolean taken =
        contents.putIfAbsent(content.id(), content) != null
            || content.id().equals(TwofoldPartner.TENANT_ID);
    if (taken) {
      contents.put(path.toString(), content); // so that it is closed with the others
      throw new UnusableInputException(
          "%s is of tenant %s, which is served already: name each tenant once."
              .formatted(path, content.id()));
    }
  }

  private static void closeQuietly(Map<String, SnapshotContent> contents) {
    for (SnapshotContent content : contents.values()) {
      try {
        content.close();
      } catch (IOException _) {
        // The reason why the world was not opened matters more.
      }
    }
  }

  private static Customer customer(SnapshotContent content, Instant now) {
    return new Customer(
        content.id(),
        content.displayName(),
        content.domain(),
        true,
        List.of(GdapRelationships.active(content.id(), content.displayName(), now)));
  }

  @Override
  public Partner partner() {
    return TwofoldPartner.partner();
  }

  @Override
  public Customers customers() {
    return customers;
  }

  @Override
  public Optional<TenantContent> content(String tenantId) {
    return tenantId.equals(own.id())
        ? Optional.of(own)
        : Optional.ofNullable(contents.get(tenantId));
  }

  @Override
  public Optional<String> tenantId(String idOrDomain) {
    return Optional.ofNullable(tenantIds.get(idOrDomain.toLowerCase(Locale.ROOT)));
  }

  @Override
  public List<App> apps() {
    return List.of(app);
  }

  @Override
  public void close() throws IOException {
    List<IOException> problems = new ArrayList<>();
    for (SnapshotContent content : contents.values()) {
      try {
        content.close();
      } catch (IOException problem) {
        problems.add(problem);
      }
    }
    if (!problems.isEmpty()) {
      throw problems.getFirst();
    }
  }
}
