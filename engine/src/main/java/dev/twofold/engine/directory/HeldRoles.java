package dev.twofold.engine.directory;

/**
 * The directory roles of one user, by role definition id (for built-in roles the template id).
 *
 * @param tenantWide held actively for the whole tenant, directly or through a group (CA-209 to
 *     CA-212)
 * @param scoped held actively, but only for an administrative unit or an object
 * @param eligible PIM-eligible and not active
 */
public record HeldRoles(IdSet tenantWide, IdSet scoped, IdSet eligible) {
  private static final HeldRoles NONE = new HeldRoles(IdSet.empty(), IdSet.empty(), IdSet.empty());

  /** No role at all. */
  public static HeldRoles none() {
    return NONE;
  }
}
