package dev.twofold.engine.directory;

/**
 * How a user relates to the tenant, by the names of Graph's {@code guestOrExternalUserTypes}
 * (mfa-semantics CA-301 to CA-307), and the ordinary member beside them.
 */
public enum UserKind {
  /** A user of this tenant who signs in here. */
  INTERNAL_MEMBER("none"),
  /** A guest who signs in with credentials of this tenant (CA-305). */
  INTERNAL_GUEST("internalGuest"),
  /** A guest who signs in elsewhere (CA-302). */
  B2B_COLLABORATION_GUEST("b2bCollaborationGuest"),
  /** A member who signs in elsewhere (CA-303). */
  B2B_COLLABORATION_MEMBER("b2bCollaborationMember"),
  /** A user of another tenant without an object here (CA-304). */
  B2B_DIRECT_CONNECT_USER("b2bDirectConnectUser"),
  /** Any other user who signs in elsewhere (CA-307). */
  OTHER_EXTERNAL_USER("otherExternalUser"),
  /** A technician of a service provider, through GDAP (CA-306). */
  SERVICE_PROVIDER("serviceProvider");

  private final String graphName;

  UserKind(String graphName) {
    this.graphName = graphName;
  }

  /** The name in Graph's flags enum; {@code none} for the internal member. */
  public String graphName() {
    return graphName;
  }

  /**
   * True where the user signs in at another tenant or provider. An internal guest counts as
   * internal (contracts section 3).
   */
  public boolean signsInElsewhere() {
    return this != INTERNAL_MEMBER && this != INTERNAL_GUEST;
  }
}
