package dev.twofold.engine.signin;

/**
 * A fact that could not be read, as a dimension with the values false and true.
 *
 * @param key what it is about, unique in the tenant
 * @param needs the collection, or the part of a policy, that would settle it
 * @param extent of how many sign-ins it may hold
 * @param dimension its dimension
 */
public record UnreadFact(String key, String needs, Extent extent, Dimension<Boolean> dimension) {

  /** Of how many sign-ins a fact may hold. */
  public enum Extent {
    /** Of all or none: it is about a user or the tenant. */
    ALL_OR_NONE,
    /**
     * Of any set of sign-ins: an unread location, a filter, a condition that was not understood.
     */
    ANY_SET
  }
}
