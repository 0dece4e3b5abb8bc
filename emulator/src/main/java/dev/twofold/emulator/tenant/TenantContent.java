package dev.twofold.emulator.tenant;

/**
 * Everything that can be read of one tenant, by the paths of a snapshot's layout (contracts section
 * 2), without {@code .json}: {@code users}, {@code groups/{id}/transitiveMembers}, {@code
 * users/authentication/requirements}, {@code auditLogs/signIns}. Safe for many threads.
 */
public interface TenantContent {
  /** The tenant's id, in small letters. */
  String id();

  /** The tenant's name. */
  String displayName();

  /** The tenant's initial or default domain. */
  String domain();

  /** What the tenant has of a collection; ids in the path are in small letters. */
  Answer read(String path);
}
