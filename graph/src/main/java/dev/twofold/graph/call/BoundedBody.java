package dev.twofold.graph.call;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of a body, and stops where there are too many. */
final class BoundedBody implements BodySubscriber<byte[]> {
  private final int most;
  private final List<ByteBuffer> parts = new ArrayList<>();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private int length;
  private @Nullable Subscription subscription;

  /** At most so many bytes. */
  BoundedBody(int most) {
    this.most = most;
  }

  /** The body is larger than any that is taken. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(int most) {
      super("The body is larger than %d bytes.".formatted(most));
    }
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      // Compared without a sum, which could overflow.
      if (buffer.remaining() > most - length) {
        refuse();
        return;
      }
      length += buffer.remaining();
      parts.add(buffer);
    }
  }

  private void refuse() {
    if (subscription != null) {
      subscription.cancel();
    }
    parts.clear();
    whole.completeExceptionally(new TooLarge(most));
  }

  @Override
  public void onError(Throwable failure) {
    parts.clear();
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    byte[] bytes = new byte[length];
    int at = 0;
    for (ByteBuffer part : parts) {
      int size = part.remaining();
      part.get(bytes, at, size);
      at += size;
    }
    parts.clear();
    whole.complete(bytes);
  }
}
