package dev.twofold.graph.collect;

import dev.twofold.graph.call.TenantGraph;
import dev.twofold.graph.pace.Pace;
import dev.twofold.snapshot.Licences;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a whole tenant into a snapshot folder (contracts section 2). Safe for many threads. */
public final class TenantCollector {
  private final Pace pace;
  private final String takenBy;
  private final CollectObserver observer;
  private final Disk disk;

  /**
   * A collector.
   *
   * @param takenBy the program with its version, for {@code snapshot.json}
   */
  public TenantCollector(Pace pace, String takenBy, CollectObserver observer) {
    this(pace, takenBy, observer, Disk.real());
  }

  TenantCollector(Pace pace, String takenBy, CollectObserver observer, Disk disk) {
    this.pace = pace;
    this.takenBy = takenBy;
    this.observer = observer;
    this.disk = disk;
  }

  /**
   * Reads a tenant. What can't be read is told in {@code snapshot.json} and in the result. Cut
   * short at any point, the next call goes on where this one stopped.
   *
   * @param tenant the tenant's id, or one of its domains
   * @param folder where the snapshot shall be; made where it is not there
   * @throws UnusableFolder if the folder can't be written, holds something else, or is in use
   * @throws IOException if the disk fails
   * @throws InterruptedException if the thread is interrupted
   */
  public TenantResult collect(TenantGraph graph, String tenant, Path folder, CollectOptions options)
      throws IOException, UnusableFolder, InterruptedException {
    Instant began = pace.now();
    CountedGraph counted = new CountedGraph(graph);
    try (Staging staging = Staging.open(folder, tenant, options, began, takenBy, disk)) {
      read(new TenantRun(counted, staging, pace, observer), counted, staging);
      boolean published = end(staging);
      RunFile run = staging.run();
      Duration took = Duration.between(began, pace.now());
      return new TenantResult(
          tenant,
          run.tenantId(),
          run.displayName(),
          run.collections(),
          counted.calls(),
          counted.bytes(),
          took,
          published);
    }
  }

  /** A run that read nothing does not drive out a snapshot that has something. */
  private boolean end(Staging staging) throws IOException {
    if (staging.run().read().isEmpty() && staging.last().isPresent()) {
      staging.discard();
      return false;
    }
    staging.publish(pace.now());
    return true;
  }

  /** Services that allow one call a second are not asked twice in a row. */
  private void read(TenantRun run, TenantGraph graph, Staging staging)
      throws IOException, UnusableFolder, InterruptedException {
    PolicyNames names = new PolicyNames(staging);
    Registrations registrations = new Registrations(graph, staging);
    run.read(Plan.ORGANIZATION);
    run.nameTenant();
    run.read(Plan.SUBSCRIBED_SKUS);
    Optional<Licences> licences = licences(staging);
    run.read(Plan.POLICIES);
    run.read(Plan.SECURITY_DEFAULTS);
    run.read(Plan.DOMAINS);
    for (String domain : names.federatedDomains()) {
      run.read(Plan.federation(domain));
    }
    readRoles(run, licences);
    boolean full = staging.run().options().full();
    run.readWithDelta(Plan.USERS, Plan.USER_PROPERTIES, full);
    run.readWithDelta(Plan.GROUPS, Plan.GROUP_PROPERTIES, full);
    for (String group : names.groups()) {
      run.read(Plan.members(group));
    }
    run.settle(CollectionPaths.REQUIREMENTS, () -> run.rows(registrations.states()));
    readPolicies(run);
    readRegistration(run, registrations, staging, licences);
    readExtras(run, names, staging.run());
  }

  private static Optional<Licences> licences(Staging staging) throws IOException {
    if (!staging.isRead(Plan.SKUS)) {
      return Optional.empty();
    }
    List<JsonNode> skus = new ArrayList<>();
    try (RowCursor rows = new RowCursor(staging.file(Plan.SKUS))) {
      for (Optional<JsonNode> sku = rows.nextTree(); sku.isPresent(); sku = rows.nextTree()) {
        skus.add(sku.get());
      }
    }
    return Licences.of(skus);
  }

  private static void readRoles(TenantRun run, Optional<Licences> licences)
      throws IOException, InterruptedException {
    run.read(Plan.ROLE_DEFINITIONS);
    run.read(Plan.ROLE_ASSIGNMENTS);
    if (licences.filter(held -> !held.hasPrivilegedIdentityManagement()).isPresent()) {
      run.note(
          CollectionPaths.ROLE_ELIGIBILITIES,
          Problem.notLicensed("Microsoft Entra ID P2 or Governance"));
    } else {
      run.read(Plan.ROLE_ELIGIBILITIES);
    }
  }

  private static void readPolicies(TenantRun run) throws IOException, InterruptedException {
    run.read(Plan.METHODS_POLICY_READ);
    run.read(Plan.AUTHORIZATION);
    run.read(Plan.TRUST_DEFAULT);
    run.read(Plan.TRUST_PARTNERS);
    run.read(Plan.STRENGTHS);
    run.read(Plan.NAMED_LOCATIONS);
  }

  /** Methods are asked user by user only where the licence has no report of them. */
  private static void readRegistration(
      TenantRun run, Registrations registrations, Staging staging, Optional<Licences> licences)
      throws IOException, InterruptedException {
    if (licences.filter(held -> !held.hasP1()).isPresent()) {
      run.note(CollectionPaths.REGISTRATION, Problem.notLicensed("Microsoft Entra ID P1"));
    } else {
      run.read(Plan.REGISTRATION);
    }
    CollectionState users = staging.run().collections().get(CollectionPaths.USERS);
    CollectionState report = staging.run().collections().get(CollectionPaths.REGISTRATION);
    if (!(report instanceof CollectionState.NotLicensed) || users == null) {
      return;
    }
    Optional<Problem> missing = users.trouble();
    if (missing.isPresent()) {
      run.note(CollectionPaths.METHODS, Problem.dependsOn(CollectionPaths.USERS, missing.get()));
    } else {
      run.settle(CollectionPaths.METHODS, () -> run.rows(registrations.methods()));
    }
  }

  private static void readExtras(TenantRun run, PolicyNames names, RunFile started)
      throws IOException, InterruptedException {
    boolean filtered = names.haveApplicationFilter();
    Instant since = started.startedAt().minus(started.options().since());
    if (filtered && !started.options().with().contains(Extra.APPLICATIONS)) {
      run.read(Plan.servicePrincipals(true, false));
    }
    for (Extra extra : Extra.values()) {
      if (started.options().with().contains(extra)) {
        readExtra(run, extra, filtered, since);
      }
    }
    if (filtered && names.lackAttributes()) {
      run.withdraw(CollectionPaths.SERVICE_PRINCIPALS, Problem.attributesNotShown());
    }
  }

  private static void readExtra(TenantRun run, Extra extra, boolean filtered, Instant since)
      throws IOException, InterruptedException {
    switch (extra) {
      case APPLICATIONS -> {
        run.read(Plan.servicePrincipals(filtered, true));
        run.read(Plan.APPLICATIONS);
        run.read(Plan.PERMISSION_GRANTS);
      }
      case SECURE_SCORES -> run.read(Plan.SCORES);
      case SIGN_INS -> run.read(Plan.signIns(since));
      case DIRECTORY_AUDITS -> run.read(Plan.directoryAudits(since));
    }
  }
}
