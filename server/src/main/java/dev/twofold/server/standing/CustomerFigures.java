package dev.twofold.server.standing;

import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.Enforcer;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.PolicyCounts;
import dev.twofold.server.store.StoredSnapshot;
import dev.twofold.snapshot.Licences;
import dev.twofold.snapshot.PerUserMfaCounts;
import dev.twofold.snapshot.Snapshot;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.layout.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The row of a customer.
 *
 * @param stored which snapshot it is of
 * @param snapshot the same, with all users gone through
 * @param statistics the counts of its users
 * @param groups the findings of its users
 * @param licences its licences, where they are known
 * @param warnings what is to be known beside what the snapshot warns of
 */
record CustomerFigures(
    StoredSnapshot stored,
    Snapshot snapshot,
    Statistics statistics,
    FoundGroups groups,
    Optional<Licences> licences,
    List<Warning> warnings) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Adds the row. */
  void write(CopyRows row, Instant assessedAt) {
    row.number(stored.tenantNo())
        .number(stored.number())
        .time(Optional.of(stored.takenAt()))
        .time(Optional.of(assessedAt));
    writeCounts(row);
    writeVerdicts(row);
    writeEnforcers(row, snapshot.tenant());
    row.flag(licences.map(Licences::hasP1))
        .text(registration())
        .texts(snapshot.notRead())
        .json(JSON.writeValueAsString(warnings))
        .end();
  }

  private void writeCounts(CopyRows row) {
    row.number(statistics.totalUsers())
        .number(statistics.disabledUsers())
        .number(statistics.guests())
        .number(statistics.admins())
        .number(statistics.adminsWithMfa())
        .number(statistics.nonAdminsWithMfa())
        .number(statistics.registrationUnknown());
  }

  private void writeVerdicts(CopyRows row) {
    for (Verdict verdict : Verdict.values()) {
      row.number(statistics.with(verdict));
    }
    row.number(groups.admins(verdict -> verdict == Verdict.ALWAYS))
        .number(
            groups.admins(verdict -> verdict == Verdict.CONDITIONALLY || verdict == Verdict.NEVER));
  }

  private void writeEnforcers(CopyRows row, Tenant tenant) {
    Optional<PolicyCounts> policies = PolicyCounts.of(tenant);
    Optional<PerUserMfaCounts> perUser =
        snapshot.notRead().contains(CollectionPaths.REQUIREMENTS)
            ? Optional.empty()
            : Optional.of(snapshot.perUserMfa());
    row.flag(
            tenant.securityDefaults() instanceof Fact.Known<Boolean>(Boolean on)
                ? Optional.of(on)
                : Optional.empty())
        .number(policies.map(PolicyCounts::enabled))
        .number(policies.map(PolicyCounts::reportOnly))
        .number(policies.map(PolicyCounts::disabled))
        .number(groups.enforcedBy(Enforcer.Policy.class::isInstance))
        .number(perUser.map(PerUserMfaCounts::enabled))
        .number(perUser.map(PerUserMfaCounts::enforced));
  }

  /** Registration is known from the report, or without a licence from the lists of methods. */
  private String registration() {
    Presence report = snapshot.presence(CollectionPaths.REGISTRATION);
    boolean read =
        report == Presence.READ || snapshot.presence(CollectionPaths.METHODS) == Presence.READ;
    if (read) {
      return "read";
    }
    return report == Presence.NOT_LICENSED ? "notLicensed" : "notRead";
  }
}
