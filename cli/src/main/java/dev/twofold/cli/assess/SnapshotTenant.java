package dev.twofold.cli.assess;

import dev.twofold.engine.directory.User;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.Subject;
import dev.twofold.snapshot.PerUserMfaCounts;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.TenantInfo;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A snapshot on disk.
 *
 * @param source its path, as the user wrote it
 * @param snapshot the snapshot
 */
record SnapshotTenant(String source, Snapshot snapshot) implements OpenTenant {

  @Override
  public Subject subject() {
    TenantInfo info = snapshot.tenantInfo();
    return new Subject(
        source,
        info.id(),
        info.displayName(),
        info.takenAt(),
        snapshot.notRead(),
        snapshot.assumed(),
        snapshot.tenant(),
        snapshot.policiesOnly(),
        perUserMfa(snapshot.perUserMfa()));
  }

  private static Subject.PerUserMfa perUserMfa(PerUserMfaCounts counts) {
    return new Subject.PerUserMfa(counts.enabled(), counts.enforced());
  }

  @Override
  public void forEachUser(Consumer<User> consumer) {
    snapshot.forEachUser(consumer);
  }

  @Override
  public OptionalLong expectedUsers() {
    return snapshot.expectedUsers();
  }

  @Override
  public List<Warning> warnings() {
    return snapshot.warnings();
  }

  @Override
  public void close() {
    snapshot.close();
  }
}
