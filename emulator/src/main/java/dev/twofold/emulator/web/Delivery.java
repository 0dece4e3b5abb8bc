package dev.twofold.emulator.web;

/** How an answer goes over the wire. */
public sealed interface Delivery {
  /** As it is. */
  record Whole(Response response) implements Delivery {}

  /**
   * The connection is closed after a part of the body, which the client sees as an error of
   * reading.
   *
   * @param response the whole answer
   * @param fraction how much of the body is sent, 0 to below 1
   * @param chunked whether the body is sent in chunks, else with the length of the whole
   */
  record Cut(Response response, double fraction, boolean chunked) implements Delivery {}

  /** The connection is closed without an answer. */
  record Dropped() implements Delivery {}
}
