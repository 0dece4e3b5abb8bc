package dev.twofold.graph.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Sends one request and takes the whole answer, in bounded time and space. */
final class Transport {
  /** No body is larger, before and after decoding; in bytes. */
  static final int LARGEST_BODY = 64 << 20;

  private final HttpClient http;
  private final Duration timeout;
  private final int largestBody;

  /**
   * A way to the network.
   *
   * @param timeout for the whole answer, by the machine's clock
   */
  Transport(HttpClient http, Duration timeout, int largestBody) {
    this.http = http;
    this.timeout = timeout;
    this.largestBody = largestBody;
  }

  /** The same with another time for the whole answer. */
  Transport with(Duration other) {
    return new Transport(http, other, largestBody);
  }

  /**
   * Sends it.
   *
   * @throws BoundedBody.TooLarge if the body is larger than any that is taken
   * @throws IOException if there is no whole answer
   */
  Answer send(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> future =
        http.sendAsync(request, _ -> new BoundedBody(largestBody));
    try {
      HttpResponse<byte[]> response = future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(response.statusCode(), response.headers(), decoded(response));
    } catch (ExecutionException failure) {
      throw translated(failure.getCause());
    } catch (TimeoutException failure) {
      throw new IOException("No whole answer within " + timeout, failure);
    } finally {
      // Ends the exchange where the wait was given up; else it does nothing.
      future.cancel(true);
    }
  }

  private static IOException translated(@Nullable Throwable failure) {
    return failure instanceof IOException known ? known : new IOException(failure);
  }

  private byte[] decoded(HttpResponse<byte[]> response) throws IOException {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    if (!"gzip".equalsIgnoreCase(encoding) || response.body().length == 0) {
      return response.body();
    }
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] bytes = plain.readNBytes(largestBody + 1);
      if (bytes.length > largestBody) {
        throw new BoundedBody.TooLarge(largestBody);
      }
      return bytes;
    }
  }
}
