package dev.twofold.server.customer;

import dev.twofold.engine.verdict.Verdict;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The counts of a customer, from the assessment of one snapshot (contracts section 3).
 *
 * @param snapshotNo the snapshot
 * @param takenAt when it was taken: the age of every figure here
 * @param totalUsers all users, disabled ones and guests too (mfa-semantics PC-15)
 * @param disabledUsers disabled accounts
 * @param guests guests
 * @param admins admins
 * @param adminsWithMfa admins with MFA enabled (PC-12)
 * @param nonAdminsWithMfa other users with MFA enabled
 * @param registrationUnknown users of whom MFA is required and registration not known
 * @param verdicts users by verdict
 * @param adminsAlways admins who need MFA at every sign-in
 * @param adminsOpen admins who can sign in with a password alone
 * @param enforcement what enforces MFA
 * @param entraP1 whether the tenant has Entra ID P1; empty: not known
 * @param registration what is known of registered methods
 * @param notRead the collections that could not be read
 * @param warnings what a reader of the verdicts must know
 */
public record Figures(
    long snapshotNo,
    Instant takenAt,
    int totalUsers,
    int disabledUsers,
    int guests,
    int admins,
    int adminsWithMfa,
    int nonAdminsWithMfa,
    int registrationUnknown,
    Map<Verdict, Integer> verdicts,
    int adminsAlways,
    int adminsOpen,
    Enforcement enforcement,
    Optional<Boolean> entraP1,
    RegistrationState registration,
    List<String> notRead,
    List<Warning> warnings) {

  /** Counts. */
  public Figures {
    verdicts = Map.copyOf(verdicts);
    notRead = List.copyOf(notRead);
    warnings = List.copyOf(warnings);
  }

  /** False where nobody could read who holds a role: the counts of admins say nothing then. */
  public boolean adminsKnown() {
    return !notRead.contains(CollectionPaths.ROLE_ASSIGNMENTS);
  }

  /** How far the registered methods are known. */
  public enum RegistrationState {
    /** They were read. */
    READ,
    /** The report is not licensed: it needs Entra ID P1 (mfa-semantics REG-07). */
    NOT_LICENSED,
    /** They could not be read. */
    NOT_READ
  }

  /** How many users have this verdict. */
  public int with(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0);
  }

  /** How many users can sign in with a password alone. */
  public int open() {
    return with(Verdict.CONDITIONALLY) + with(Verdict.NEVER);
  }

  /** How many users are no admins. */
  public int nonAdmins() {
    return totalUsers - admins;
  }
}
