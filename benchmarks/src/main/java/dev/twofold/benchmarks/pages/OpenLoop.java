package dev.twofold.benchmarks.pages;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Sends requests on a schedule, whether or not earlier ones were answered, and times each from the
 * moment at which it was due. So a server that stalls is charged with all that had to wait.
 *
 * @param http sends them
 * @param perSecond how many are due each second
 */
record OpenLoop(HttpClient http, int perSecond) {
  private static final long SECOND = 1_000_000_000L;
  private static final int OK = 200;

  /** Sends what {@code asked} gives, for so long; the answers in no order. */
  Collection<Answer> run(Duration span, Supplier<Asked> asked) throws InterruptedException {
    Collection<Answer> answers = new ConcurrentLinkedQueue<>();
    long requests = span.toSeconds() * perSecond;
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long number = 0; number < requests; number++) {
        long due = start + number * SECOND / perSecond;
        waitUntil(due);
        Asked next = asked.get();
        threads.execute(() -> answers.add(answer(next, due)));
      }
    }
    return answers;
  }

  private static void waitUntil(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }

  private Answer answer(Asked asked, long due) {
    HttpRequest request =
        HttpRequest.newBuilder(asked.address()).header("Accept-Language", "de-DE,de").build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          asked.page(),
          response.statusCode() == OK,
          Duration.ofNanos(System.nanoTime() - due),
          response.body().length);
    } catch (IOException _) {
      return new Answer(asked.page(), false, Duration.ofNanos(System.nanoTime() - due), 0);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
