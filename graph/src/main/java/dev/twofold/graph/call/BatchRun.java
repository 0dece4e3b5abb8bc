package dev.twofold.graph.call;

import dev.twofold.graph.call.Outcome.Failed;
import dev.twofold.graph.call.Outcome.Kind;
import dev.twofold.graph.call.TenantGraph.BatchAnswer;
import dev.twofold.graph.pace.Pace;
import dev.twofold.graph.pace.RequestCost;
import dev.twofold.graph.pace.RetryAfter;
import dev.twofold.graph.token.Tokens.AccessToken;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Many GETs in batches of 20 (graph-api part 3, $batch). Those that failed for a while go to the
 * end of the queue, and are sent again when all of their batch may be.
 */
final class BatchRun {
  private static final int MOST_REQUESTS = 20;

  private final TenantCalls tenant;
  private final Caller caller;
  private final Pace pace;
  private final String version;
  private final Deque<BatchItem> queue = new ArrayDeque<>();
  private final @Nullable BatchAnswer[] answers;

  /** For requests of one version; at least one. */
  BatchRun(TenantCalls tenant, List<GraphRequest> requests) throws GraphUnavailable {
    this.tenant = tenant;
    this.caller = tenant.caller();
    this.pace = caller.pace();
    this.version = requests.getFirst().version().segment();
    this.answers = new BatchAnswer[requests.size()];
    for (GraphRequest request : requests) {
      queue.addLast(item(request));
    }
  }

  private BatchItem item(GraphRequest request) throws GraphUnavailable {
    if (!request.version().segment().equals(version)) {
      throw new IllegalArgumentException("a batch has one version");
    }
    String path = tenant.relative(request);
    return new BatchItem(
        queue.size(),
        "/" + path,
        request.headers(),
        RequestCost.ofGraph(path),
        new Patience(caller.backoff()),
        Instant.EPOCH);
  }

  /** The answers, in the order of the requests. */
  List<BatchAnswer> answers() throws GraphRefused, GraphUnavailable, InterruptedException {
    while (!queue.isEmpty()) {
      List<BatchItem> items = nextItems();
      RequestCost cost = cost(items);
      waitFor(items);
      AccessToken token = Refusals.token(tenant.tokens());
      read(items, send(items, cost), token);
    }
    List<BatchAnswer> all = new ArrayList<>();
    for (BatchAnswer answer : answers) {
      if (answer == null) {
        throw new IllegalStateException("a request of the batch was lost");
      }
      all.add(answer);
    }
    return List.copyOf(all);
  }

  /** As many as go into one batch, and into the limits at once. */
  private List<BatchItem> nextItems() {
    List<BatchItem> items = new ArrayList<>(List.of(queue.removeFirst()));
    RequestCost cost = items.getFirst().cost();
    while (items.size() < MOST_REQUESTS && !queue.isEmpty()) {
      RequestCost more = cost.plus(queue.getFirst().cost());
      if (!caller.budgets().fits(more)) {
        break;
      }
      cost = more;
      items.add(queue.removeFirst());
    }
    return items;
  }

  private static RequestCost cost(List<BatchItem> items) {
    return items.stream().map(BatchItem::cost).reduce(RequestCost::plus).orElseThrow();
  }

  private void waitFor(List<BatchItem> items) throws InterruptedException {
    Instant latest = items.stream().map(BatchItem::notBefore).max(Instant::compareTo).orElseThrow();
    Instant now = pace.now();
    if (now.isBefore(latest)) {
      caller.sleep(tenant.tenantId(), Duration.between(now, latest));
    }
  }

  /** The answers by id; none if the whole batch is to be sent again. */
  private Map<String, JsonNode> send(List<BatchItem> items, RequestCost cost)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    URI uri = tenant.links().resolve(version, "$batch").orElseThrow(Refusals::foreignLink);
    Call call =
        new Call(
            tenant.tenantId(),
            uri,
            cost,
            Map.of(),
            Optional.of(BatchBody.of(items)),
            tenant.tokens(),
            false);
    return BatchBody.answers(caller.call(call)).orElseGet(Map::of);
  }

  private void read(List<BatchItem> items, Map<String, JsonNode> byId, AccessToken token)
      throws GraphRefused, GraphUnavailable, InterruptedException {
    boolean renew = false;
    for (BatchItem item : items) {
      JsonNode response =
          byId.getOrDefault(Integer.toString(item.index()), MissingNode.getInstance());
      Outcome outcome = Refusals.without(token, outcome(response));
      renew |= outcome instanceof Failed failed && failed.kind() == Kind.TOKEN;
      take(item, outcome, response);
    }
    if (renew) {
      caller.forget(tenant.tenantId(), tenant.tokens(), token);
    }
  }

  private static Outcome outcome(JsonNode response) {
    int status = response.path("status").asInt(0);
    if (status == 0) {
      return Outcome.broken("noAnswer", "The batch has no answer to this request.");
    }
    if (Classifier.isSuccess(status)) {
      return new Outcome.Answered();
    }
    return Classifier.failure(
        ErrorBody.refusal(status, response.path("body"), BatchBody.header(response, "request-id")),
        RetryAfter.ofSeconds(BatchBody.header(response, "Retry-After")),
        BatchBody.header(response, "x-ms-throttle-scope"));
  }

  private void take(BatchItem item, Outcome outcome, JsonNode response) {
    switch (outcome) {
      case Outcome.Answered _ ->
          answers[item.index()] = new BatchAnswer.Body(response.path("body"));
      case Outcome.Refused refused ->
          answers[item.index()] = new BatchAnswer.Refused(new GraphRefused(refused.refusal()));
      case Failed failed -> again(item, failed);
    }
  }

  private void again(BatchItem item, Failed failed) {
    Optional<Duration> wait = item.patience().afterFailure(failed, pace.now());
    if (wait.isEmpty()) {
      answers[item.index()] = last(failed);
      return;
    }
    if (failed.kind() == Kind.THROTTLED) {
      caller.throttled(tenant.tenantId(), item.cost(), failed, wait.get());
    }
    queue.addLast(item.again(pace.now().plus(wait.get())));
  }

  private static BatchAnswer last(Failed failed) {
    return switch (Refusals.ending(failed)) {
      case Refusals.Ending.AsRefused(GraphRefused refusal) -> new BatchAnswer.Refused(refusal);
      case Refusals.Ending.AsUnavailable(GraphUnavailable failure) ->
          new BatchAnswer.Unavailable(failure);
    };
  }
}
