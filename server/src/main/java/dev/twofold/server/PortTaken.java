package dev.twofold.server;

import java.io.IOException;

/** The port is in use. The message is one sentence. */
public final class PortTaken extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says which. */
  PortTaken(int port) {
    super("port %d is taken: end what listens there, or choose another port".formatted(port));
  }
}
