package dev.twofold.graph.token;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request for a token, sent by Microsoft's library through our client. It keeps the answer: the
 * library does not tell the error numbers and the new refresh token.
 */
final class TokenExchange implements IHttpClient {
  private static final int LARGEST_BODY = 1 << 20;

  private final HttpClient http;
  private final Duration timeout;
  private volatile @Nullable TokenAnswer answer;

  TokenExchange(HttpClient http, Duration timeout) {
    this.http = http;
    this.timeout = timeout;
  }

  /** The last answer; empty where there was none. */
  Optional<TokenAnswer> answer() {
    return Optional.ofNullable(answer);
  }

  @Override
  public IHttpResponse send(HttpRequest request) throws IOException, InterruptedException {
    java.net.http.HttpResponse<byte[]> response = sendInTime(translated(request));
    answer = TokenAnswer.of(response.statusCode(), response.headers(), response.body());
    HttpResponse result =
        new HttpResponse()
            .statusCode(response.statusCode())
            .body(new String(response.body(), StandardCharsets.UTF_8));
    result.addHeaders(response.headers().map());
    return result;
  }

  private static java.net.http.HttpRequest translated(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url().toString()));
    request.headers().forEach(builder::setHeader);
    BodyPublisher body =
        request.httpMethod() == HttpMethod.POST
            ? BodyPublishers.ofString(request.body())
            : BodyPublishers.noBody();
    return builder.method(request.httpMethod().name(), body).build();
  }

  /** The time holds for the body too, unlike that of the JDK's request. */
  private java.net.http.HttpResponse<byte[]> sendInTime(java.net.http.HttpRequest request)
      throws IOException, InterruptedException {
    CompletableFuture<java.net.http.HttpResponse<byte[]>> future =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY));
    try {
      return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      throw new IOException("The connection to the token service failed.", failure.getCause());
    } catch (TimeoutException failure) {
      throw new IOException("The token service did not answer in time.", failure);
    } finally {
      future.cancel(true);
    }
  }
}
