package dev.twofold.cli.emulate;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until the process is told to end, and holds the end back until everything is closed: opened
 * as the first of several resources, it is closed as the last.
 */
public final class Ending implements AutoCloseable {
  private static final int LONGEST_SECONDS = 20;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "ending");

  /** Listens from now on. */
  public Ending() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Returns when the process is told to end, by Ctrl-C for instance, or this thread is interrupted.
   */
  public void await() {
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (asked.getCount() > 0) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private void end() {
    asked.countDown();
    try {
      boolean inTime = closed.await(LONGEST_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("twofold: not everything closed in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
