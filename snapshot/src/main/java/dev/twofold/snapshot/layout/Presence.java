package dev.twofold.snapshot.layout;

/** What is known of a collection. */
public enum Presence {
  /** It is there. */
  READ,
  /** It could not be read, so that what depends on it is unknown. */
  NOT_READ,
  /** The tenant has no licence for it, and so has none of it. */
  NOT_LICENSED,
  /** It is not there, and no {@code snapshot.json} says why: the tenant has none of it. */
  ABSENT
}
