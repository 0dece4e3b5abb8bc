package dev.twofold.server.collecting;

/** What became of an attempt to read a customer. */
sealed interface Reading {

  /**
   * All that the licence allows was read; the figures are new.
   *
   * @param traffic what it took
   */
  record Whole(Traffic traffic) implements Reading {}

  /**
   * Something was not read; the figures are new, with the gap.
   *
   * @param trouble the worst that was in the way
   * @param traffic what it took
   */
  record Partial(Trouble trouble, Traffic traffic) implements Reading {}

  /**
   * Not enough was read for figures; the last good ones stay.
   *
   * @param trouble what was in the way
   * @param traffic what it took
   */
  record Failed(Trouble trouble, Traffic traffic) implements Reading {}

  /** The customer is listed no more: there is nothing to read. */
  record NotListed() implements Reading {}

  /**
   * What a reading sent and got.
   *
   * @param calls the calls, batches counted once
   * @param bytes the bytes of the answers
   */
  record Traffic(long calls, long bytes) {
    /** Nothing was sent. */
    static final Traffic NONE = new Traffic(0, 0);
  }
}
