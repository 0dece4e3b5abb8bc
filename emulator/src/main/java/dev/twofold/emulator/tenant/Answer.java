package dev.twofold.emulator.tenant;

import tools.jackson.databind.node.ObjectNode;

/** What a tenant has of a collection. */
public sealed interface Answer {
  /** A list, such as {@code users}. */
  record Many(Rows rows) implements Answer {}

  /** One object, such as {@code policies/authorizationPolicy}; the caller may change it. */
  record One(ObjectNode object) implements Answer {}

  /**
   * It was refused when the snapshot was taken, and is refused again in the same words.
   *
   * @param status the HTTP status, 400 to 599
   * @param code Graph's error code
   * @param message Graph's message
   */
  record Refused(int status, String code, String message) implements Answer {}

  /** The tenant has none of it. */
  record Nothing() implements Answer {}
}
