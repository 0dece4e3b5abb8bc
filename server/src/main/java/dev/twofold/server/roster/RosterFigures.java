package dev.twofold.server.roster;

import dev.twofold.snapshot.layout.CollectionPaths;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The figures of a customer, all of the same snapshot.
 *
 * @param takenAt when the snapshot was taken
 * @param users who they count
 * @param verdicts the users by verdict
 * @param enforcement what demands MFA
 * @param entraP1 whether the tenant has Entra ID P1; empty: not known
 * @param registration whether the users' registration for MFA could be read
 * @param notRead the collections that could not be read
 */
public record RosterFigures(
    Instant takenAt,
    Users users,
    Verdicts verdicts,
    Enforcement enforcement,
    Optional<Boolean> entraP1,
    Registration registration,
    List<String> notRead) {
  /** False where nobody could read who holds a role: the counts of admins say nothing then. */
  public boolean adminsKnown() {
    return !notRead.contains(CollectionPaths.ROLE_ASSIGNMENTS);
  }

  /**
   * Users, and how many have MFA enabled (PC-12).
   *
   * @param total all of them, guests and disabled accounts too
   * @param disabled accounts that are disabled
   * @param guests guests
   * @param admins who holds an admin role actively
   * @param adminsWithMfa admins with MFA enabled
   * @param nonAdminsWithMfa the others with MFA enabled
   * @param registrationUnknown of whom MFA is required and registration is not known
   */
  public record Users(
      int total,
      int disabled,
      int guests,
      int admins,
      int adminsWithMfa,
      int nonAdminsWithMfa,
      int registrationUnknown) {

    /** Who is no admin. */
    public int nonAdmins() {
      return total - admins;
    }
  }

  /**
   * Users by verdict.
   *
   * @param always MFA at every sign-in
   * @param conditionally MFA at some sign-ins only
   * @param never a password alone is enough
   * @param blocked every sign-in is blocked
   * @param unknown it depends on what could not be read
   * @param adminsAlways admins among the first
   * @param adminsOpen admins who can sign in with a password alone
   */
  public record Verdicts(
      int always,
      int conditionally,
      int never,
      int blocked,
      int unknown,
      int adminsAlways,
      int adminsOpen) {}

  /**
   * What demands MFA.
   *
   * @param securityDefaults whether they are on; empty: not read
   * @param byPolicy of how many users a Conditional Access policy demands MFA at some sign-in
   * @param policies enabled Conditional Access policies; empty: not read
   * @param perUser users with per-user MFA enabled or enforced; empty: not read
   */
  public record Enforcement(
      Optional<Boolean> securityDefaults,
      int byPolicy,
      OptionalInt policies,
      OptionalInt perUser) {}

  /** Whether the users' registration for MFA could be read. */
  public enum Registration {
    /** It was. */
    READ("read"),
    /** The tenant has no licence for it (Entra ID P1). */
    NOT_LICENSED("notLicensed"),
    /** It could not be, for another reason. */
    NOT_READ("notRead");

    private final String word;

    Registration(String word) {
      this.word = word;
    }

    /** The word in the database and in exports. */
    public String word() {
      return word;
    }

    static Registration named(String word) {
      for (Registration registration : values()) {
        if (registration.word.equals(word)) {
          return registration;
        }
      }
      throw new IllegalArgumentException(word);
    }
  }
}
