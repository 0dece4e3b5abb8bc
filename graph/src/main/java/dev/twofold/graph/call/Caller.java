package dev.twofold.graph.call;

import dev.twofold.graph.call.GraphRefused.Refusal;
import dev.twofold.graph.call.Outcome.Failed;
import dev.twofold.graph.call.Outcome.Kind;
import dev.twofold.graph.pace.Backoff;
import dev.twofold.graph.pace.Budgets;
import dev.twofold.graph.pace.Pace;
import dev.twofold.graph.pace.Permit;
import dev.twofold.graph.pace.RequestCost;
import dev.twofold.graph.pace.Waits;
import dev.twofold.graph.token.Tokens;
import dev.twofold.graph.token.Tokens.AccessToken;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends calls, and sends them again as long as that helps. Safe for many threads.
 *
 * @param transport the way to the network
 * @param tokens forgets tokens that are no longer taken
 * @param budgets the limits that each try waits for
 * @param pace waits between tries
 * @param backoff how long, where nobody says
 * @param observer hears of each try and each wait
 */
record Caller(
    Transport transport,
    Tokens tokens,
    Budgets budgets,
    Pace pace,
    Backoff backoff,
    CallObserver observer) {
  private static final String GRAPH_ASKS = "Retry-After";

  /** The same over another way. */
  Caller with(Transport other) {
    return new Caller(other, tokens, budgets, pace, backoff, observer);
  }

  /** The body of the answer. */
  byte[] call(Call call) throws GraphRefused, GraphUnavailable, InterruptedException {
    Patience patience = new Patience(backoff);
    while (true) {
      Tried tried = tryOnce(call);
      switch (tried.outcome()) {
        case Outcome.Answered _ -> {
          return tried.body();
        }
        case Outcome.Refused refused -> throw new GraphRefused(refused.refusal());
        case Failed failed -> waitOrGiveUp(call, tried.token(), patience, failed);
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere; a copy of each page would cost.
  private record Tried(Outcome outcome, byte[] body, AccessToken token) {}

  private Tried tryOnce(Call call) throws GraphRefused, GraphUnavailable, InterruptedException {
    // A tenant that gives no token takes nothing of the limits.
    AccessToken early = Refusals.token(call.tokens());
    try (Permit _ = budgets.acquire(call.tenantId(), call.cost(), waits(call.tenantId()))) {
      // The wait may have outlived the token; one that is still good comes from the cache.
      AccessToken token = Refusals.token(call.tokens());
      Answer answer = transport.send(request(call, token));
      observer.called(call.tenantId(), answer.status(), answer.body().length);
      Outcome outcome = outcome(call, Classifier.outcome(answer, pace.now()));
      return new Tried(Refusals.without(token, outcome), answer.body(), token);
    } catch (BoundedBody.TooLarge tooLarge) {
      observer.called(call.tenantId(), 0, 0);
      throw Refusals.broken("bodyTooLarge", String.valueOf(tooLarge.getMessage()));
    } catch (IOException _) {
      // What the network says can hold addresses and more: only the fact is told.
      observer.called(call.tenantId(), 0, 0);
      Outcome lost = Outcome.broken("connectionLost", "The connection was lost.");
      return new Tried(lost, new byte[0], early);
    }
  }

  private static Outcome outcome(Call call, Outcome outcome) {
    return outcome instanceof Outcome.Refused(Refusal said)
            && said.status() == 401
            && call.anyUnauthorized()
        ? new Failed(Kind.TOKEN, said, Optional.empty(), false)
        : outcome;
  }

  private void waitOrGiveUp(Call call, AccessToken token, Patience patience, Failed failed)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    Optional<Duration> wait = patience.afterFailure(failed, pace.now());
    if (wait.isEmpty()) {
      throw giveUp(failed);
    }
    if (failed.kind() == Kind.TOKEN) {
      forget(call.tenantId(), call.tokens(), token);
    }
    if (failed.kind() == Kind.THROTTLED) {
      throttled(call.tenantId(), call.cost(), failed, wait.get());
    }
    sleep(call.tenantId(), wait.get());
  }

  private static GraphUnavailable giveUp(Failed failed) throws GraphRefused {
    return switch (Refusals.ending(failed)) {
      case Refusals.Ending.AsRefused(GraphRefused refusal) -> throw refusal;
      case Refusals.Ending.AsUnavailable(GraphUnavailable failure) -> failure;
    };
  }

  /** Tells the limits that they are used up until a wait is over, for others to wait too. */
  void throttled(String tenantId, RequestCost cost, Failed failed, Duration wait) {
    budgets.throttled(tenantId, cost, failed.wholeApp(), pace.now().plus(wait));
  }

  /** Forgets a token that was not taken, unless another call did so already. */
  void forget(String tenantId, Call.TokenSource source, AccessToken token)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    if (Refusals.token(source).equals(token)) {
      tokens.forget(tenantId);
    }
  }

  /** Waits, and says so. */
  void sleep(String tenantId, Duration wait) throws InterruptedException {
    if (!wait.isPositive()) {
      return;
    }
    observer.waiting(tenantId, GRAPH_ASKS, wait);
    try {
      pace.sleep(wait);
    } finally {
      observer.waited(tenantId, GRAPH_ASKS);
    }
  }

  private HttpRequest request(Call call, AccessToken token) throws GraphUnavailable {
    try {
      HttpRequest.Builder builder =
          HttpRequest.newBuilder(call.uri())
              .setHeader("Accept", "application/json")
              .setHeader("Accept-Encoding", "gzip")
              .setHeader("User-Agent", "Twofold")
              .setHeader("client-request-id", UUID.randomUUID().toString())
              .setHeader("Authorization", "Bearer " + token.value());
      call.headers().forEach(builder::setHeader);
      call.json().ifPresent(json -> post(builder, json));
      return builder.build();
    } catch (IllegalArgumentException _) {
      // The JDK's words quote the value, which may be the token.
      throw Refusals.broken("badHeader", "The token or a header has letters that can't be sent.");
    }
  }

  private static void post(HttpRequest.Builder builder, String json) {
    builder.setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
  }

  private Waits waits(String tenantId) {
    return new Waits() {
      @Override
      public void waiting(String limit, Duration atMost) {
        observer.waiting(tenantId, limit, atMost);
      }

      @Override
      public void waited(String limit) {
        observer.waited(tenantId, limit);
      }
    };
  }
}
