package dev.twofold.server.collecting;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Turns to assess on this node. Assessing keeps a processor busy and a connection open: more at
 * once would only wait. Who asks first is first, so that a long row of work holds up nobody for
 * more than one piece of it.
 */
@Component
class Turns {
  private final Semaphore free =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  /** A turn, to be closed. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Waits for a turn. */
  Turn take() throws InterruptedException {
    free.acquire();
    return free::release;
  }
}
