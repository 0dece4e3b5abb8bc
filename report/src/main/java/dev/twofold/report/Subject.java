package dev.twofold.report;

import dev.twofold.engine.access.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tenant that a section of a report is about, as its snapshot shows it.
 *
 * @param source the path of the snapshot, as the user wrote it
 * @param tenantId the tenant id, where known
 * @param tenantName the organisation's name, where known
 * @param takenAt when the snapshot was taken, where known
 * @param notRead the collections that could not be read
 * @param assumed what is taken for granted as the snapshot does not tell
 * @param tenant the facts
 * @param policiesOnly whether there are policies alone, so that the users are synthetic
 * @param perUserMfa how many users have per-user MFA
 */
public record Subject(
    String source,
    Optional<String> tenantId,
    Optional<String> tenantName,
    Optional<Instant> takenAt,
    List<String> notRead,
    List<String> assumed,
    Tenant tenant,
    boolean policiesOnly,
    PerUserMfa perUserMfa) {
  private static final String REQUIREMENTS = "users/authentication/requirements";

  /**
   * How many users have per-user MFA.
   *
   * @param enabled in state enabled
   * @param enforced in state enforced
   */
  public record PerUserMfa(long enabled, long enforced) {}

  public Subject {
    notRead = List.copyOf(notRead);
    assumed = List.copyOf(assumed);
  }

  /** What to call the tenant: its name, else its id, else the snapshot. */
  public String title() {
    return tenantName.or(() -> tenantId).orElse(source);
  }

  /** The per-user MFA counts, unless the states could not be read. */
  public Optional<PerUserMfa> knownPerUserMfa() {
    return notRead.contains(REQUIREMENTS) ? Optional.empty() : Optional.of(perUserMfa);
  }
}
