package dev.twofold.server.proof;

import dev.twofold.engine.directory.User;
import dev.twofold.server.customer.Figures;
import dev.twofold.server.standing.SideFiles;
import dev.twofold.server.store.SnapshotGone;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.source.Source;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tenants opened from the database; the last few stay open for seconds. */
@Component
class OpenTenants {
  private static final String SIGN_INS = "auditLogs/signIns";
  private static final int MOST_SIGN_INS = 20;

  /** Of larger tenants only the user who is asked for is read. */
  private static final int MOST_USERS = 2_000;

  private static final int KEPT = 8;
  private static final Duration KEPT_FOR = Duration.ofSeconds(30);

  private record Kept(OpenTenant tenant, Instant until) {}

  private final SnapshotStore snapshots;
  private final InstantSource clock;
  private final LinkedHashMap<Long, Kept> kept = new LinkedHashMap<>();

  OpenTenants(SnapshotStore snapshots, InstantSource clock) {
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * The tenant with this user; empty where the snapshot has expired.
   *
   * @param figures those of this snapshot
   */
  Optional<OpenTenant> with(StoredSnapshot snapshot, Figures figures, String userId) {
    Optional<OpenTenant> known = kept(snapshot).filter(it -> it.user(userId).isPresent());
    return known.isPresent() ? known : opened(snapshot, figures, userId);
  }

  private Optional<OpenTenant> opened(StoredSnapshot snapshot, Figures figures, String userId) {
    try (Source source = source(snapshot, figures, userId);
        Snapshot open = SnapshotStore.open(snapshot, source)) {
      Map<String, User> users = users(open, userId);
      OpenTenant tenant =
          new OpenTenant(snapshot, open.tenant(), users, signIns(source, users.keySet()));
      keep(tenant);
      return Optional.of(tenant);
    } catch (SnapshotGone _) {
      return Optional.empty();
    } catch (UnusableInputException | IOException e) {
      throw new IllegalStateException("A stored snapshot can't be read", e);
    }
  }

  private Source source(StoredSnapshot snapshot, Figures figures, String userId) {
    Source all = snapshots.source(snapshot);
    return figures.totalUsers() <= MOST_USERS
        ? all
        : SourceForUser.of(all, figures, userId).orElse(all);
  }

  private static Map<String, User> users(Snapshot snapshot, String userId) {
    Map<String, User> users = new HashMap<>();
    snapshot.forEachUser(user -> {
      if (users.size() < MOST_USERS || user.id().equals(userId)) {
        users.put(user.id(), user);
      }
    });
    return users;
  }

  private static Optional<Map<String, List<SignInEvent>>> signIns(
      Source source, Set<String> users) {
    boolean there =
        source.files().stream().anyMatch(file -> file.path().equals(SIGN_INS + ".json"));
    return there ? Optional.of(lastSignIns(source, users)) : Optional.empty();
  }

  private static Map<String, List<SignInEvent>> lastSignIns(Source source, Set<String> users) {
    Map<String, List<SignInEvent>> byUser = new HashMap<>();
    new SideFiles(source)
        .forEach(
            SIGN_INS,
            new Warnings(),
            row ->
                SignInEvent.of(row)
                    .ifPresent(event ->
                        row.text("userId")
                            .filter(users::contains)
                            .ifPresent(user ->
                                add(byUser.computeIfAbsent(user, _ -> new ArrayList<>()), event))));
    return byUser;
  }

  /** Keeps the last ones, the newest first. */
  private static void add(List<SignInEvent> events, SignInEvent event) {
    events.add(event);
    events.sort(Comparator.comparing(SignInEvent::at).reversed());
    if (events.size() > MOST_SIGN_INS) {
      events.removeLast();
    }
  }

  private synchronized Optional<OpenTenant> kept(StoredSnapshot snapshot) {
    Instant now = clock.instant();
    kept.values().removeIf(it -> it.until().isBefore(now));
    return Optional.ofNullable(kept.get(snapshot.number())).map(Kept::tenant);
  }

  private synchronized void keep(OpenTenant tenant) {
    kept.putLast(tenant.snapshot().number(), new Kept(tenant, clock.instant().plus(KEPT_FOR)));
    while (kept.size() > KEPT) {
      kept.pollFirstEntry();
    }
  }
}
