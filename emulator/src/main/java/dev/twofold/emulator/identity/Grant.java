package dev.twofold.emulator.identity;

import tools.jackson.databind.node.ObjectNode;

/** A way to get a token. */
@FunctionalInterface
interface Grant {
  /** The body of the answer. */
  ObjectNode answer(TokenRequest request) throws TokenRefusedException;
}
