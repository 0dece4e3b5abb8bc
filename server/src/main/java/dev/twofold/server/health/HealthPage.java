package dev.twofold.server.health;

import dev.twofold.server.web.Frame;

/**
 * The page about the server's health.
 *
 * @param frame what stands around it
 * @param health what it tells
 */
public record HealthPage(Frame frame, Health health) {

  /** A size for people: {@code 12.3 GB}. */
  public String free() {
    return String.format(frame.reader().locale(), "%,.1f GB", health.freeBytes() / 1e9);
  }
}
