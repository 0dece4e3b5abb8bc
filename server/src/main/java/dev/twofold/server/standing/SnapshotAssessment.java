package dev.twofold.server.standing;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.RoleNames;
import dev.twofold.report.wording.WitnessWords;
import dev.twofold.server.store.SnapshotStore;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.snapshot.Licences;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.UnusableInputException;
import dev.twofold.snapshot.json.Warnings;
import dev.twofold.snapshot.source.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Assesses all users of one snapshot and makes the rows of it. For one use. */
final class SnapshotAssessment {
  private static final String SKUS = "subscribedSkus";

  private final StoredSnapshot stored;
  private final Snapshot snapshot;
  private final RoleNames roles;
  private final Warnings warnings = new Warnings();
  private final SideFiles sideFiles;
  private final LastSignIns lastSignIns;
  private final Statistics statistics = new Statistics();
  private final FoundGroups groups = new FoundGroups();
  private final StandingRows rows;

  private SnapshotAssessment(
      StoredSnapshot stored, Snapshot snapshot, Source source, StandingRows rows) {
    this.stored = stored;
    this.snapshot = snapshot;
    this.roles = new RoleNames(snapshot.tenant().directory().roles());
    this.sideFiles = new SideFiles(source);
    this.lastSignIns = LastSignIns.of(sideFiles, warnings);
    this.rows = rows;
  }

  /**
   * Assesses a snapshot, and closes the source.
   *
   * @throws IOException if the disk fails
   * @throws dev.twofold.engine.assessment.WitnessNotConfirmed if a proof is wrong: then nothing of
   *     it may be shown
   */
  static Assessed of(StoredSnapshot stored, Source source, Instant assessedAt) throws IOException {
    StandingRows rows = new StandingRows();
    boolean kept = false;
    try (Snapshot snapshot = SnapshotStore.open(stored, source)) {
      if (!UserVerdicts.areThere(snapshot)) {
        return new Assessed.Useless(stored, "The users could not be read.");
      }
      Assessed made = new SnapshotAssessment(stored, snapshot, source, rows).made(assessedAt);
      kept = made instanceof Assessed.Made;
      return made;
    } catch (UnusableInputException e) {
      return new Assessed.Useless(stored, "Nothing of it can be used: " + e.getMessage());
    } finally {
      if (!kept) {
        rows.close();
      }
    }
  }

  private Assessed made(Instant assessedAt) {
    Tenant tenant = snapshot.tenant();
    UserVerdicts.forEach(snapshot, this::add);
    if (!UserVerdicts.areThere(snapshot)) {
      return new Assessed.Useless(stored, "The file of the users is damaged.");
    }
    new CustomerFigures(stored, snapshot, statistics, groups, licences(), allWarnings())
        .write(rows.customer(), assessedAt);
    rows.addFindings(stored.tenantNo(), groups, WitnessWords.withNetworks(tenant));
    rows.addPolicies(stored.tenantNo(), tenant.policies().orElse(List.of()), groups);
    return new Assessed.Made(stored, statistics.totalUsers(), statistics.gaps(), rows);
  }

  private void add(UserVerdict verdict) {
    statistics.add(verdict);
    int group = groups.add(verdict);
    rows.addUser(stored.tenantNo(), verdict, group, lastSignIns.of(verdict.user().id()), roles);
  }

  private Optional<Licences> licences() {
    List<JsonNode> skus = new ArrayList<>();
    sideFiles.forEach(SKUS, warnings, sku -> skus.add(sku.node()));
    return Licences.of(skus);
  }

  private List<Warning> allWarnings() {
    return Stream.concat(snapshot.warnings().stream(), warnings.list().stream()).toList();
  }
}
