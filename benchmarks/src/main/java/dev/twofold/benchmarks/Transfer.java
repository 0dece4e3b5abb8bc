package dev.twofold.benchmarks;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.LongAdder;

/** How many answers came, and the bytes of their bodies on the wire. Safe for many threads. */
final class Transfer {
  private final LongAdder bytes = new LongAdder();
  private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();

  /** The same handler, counted. */
  <T> BodyHandler<T> counting(BodyHandler<T> handler) {
    return answer -> {
      statuses.computeIfAbsent(answer.statusCode(), _ -> new LongAdder()).increment();
      return new Counted<>(handler.apply(answer), bytes);
    };
  }

  long bytes() {
    return bytes.sum();
  }

  long answers() {
    return statuses.values().stream().mapToLong(LongAdder::sum).sum();
  }

  Map<Integer, Long> statuses() {
    Map<Integer, Long> sums = new TreeMap<>();
    statuses.forEach((status, count) -> sums.put(status, count.sum()));
    return sums;
  }

  private record Counted<T>(BodySubscriber<T> inner, LongAdder bytes) implements BodySubscriber<T> {
    @Override
    public CompletionStage<T> getBody() {
      return inner.getBody();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      inner.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        bytes.add(buffer.remaining());
      }
      inner.onNext(buffers);
    }

    @Override
    public void onError(Throwable failure) {
      inner.onError(failure);
    }

    @Override
    public void onComplete() {
      inner.onComplete();
    }
  }
}
