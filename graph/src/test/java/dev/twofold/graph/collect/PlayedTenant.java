package dev.twofold.graph.collect;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphRefused.Refusal;
import dev.twofold.graph.call.GraphRequest;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.call.TenantGraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Graph in a made-up tenant, in memory: lists in pages, single objects, refusals by path, a tenant
 * that changes and tells so by delta. Everything that is asked is kept.
 */
final class PlayedTenant implements TenantGraph {
  static final JsonMapper JSON = JsonMapper.shared();
  private static final String ROOT = "https://graph.example/";

  private final Map<String, List<ObjectNode>> lists = new HashMap<>();
  private final Map<String, ObjectNode> singles = new HashMap<>();
  private final Map<String, Refusal> refusals = new HashMap<>();
  private final Map<String, GraphUnavailable> failures = new HashMap<>();
  private final Map<String, List<ObjectNode>> deltas = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<GraphRequest> requests = new ArrayList<>();
  private Function<String, Optional<byte[]>> fault = _ -> Optional.empty();
  private int pageSize = 999;

  PlayedTenant list(String path, String... rows) {
    lists.put(path, new ArrayList<>(parsed(rows)));
    return this;
  }

  PlayedTenant list(String path, List<ObjectNode> rows) {
    lists.put(path, new ArrayList<>(rows));
    return this;
  }

  PlayedTenant single(String path, String object) {
    singles.put(path, object(object));
    return this;
  }

  PlayedTenant refuse(String path, int status, String code, String message) {
    refusals.put(path, new Refusal(status, code, message, "request-1"));
    return this;
  }

  PlayedTenant allow(String path) {
    refusals.remove(path);
    failures.remove(path);
    return this;
  }

  PlayedTenant fail(String path, GraphUnavailable failure) {
    failures.put(path, failure);
    return this;
  }

  /** What a delta query answers from now on. */
  PlayedTenant changes(String path, List<ObjectNode> rows) {
    deltas.put(path, rows);
    return this;
  }

  PlayedTenant pageSize(int rows) {
    pageSize = rows;
    return this;
  }

  /** Bodies in place of the right ones, by the target that is asked. */
  PlayedTenant fault(Function<String, Optional<byte[]>> answer) {
    fault = answer;
    return this;
  }

  List<ObjectNode> rows(String path) {
    return lists.get(path);
  }

  /** What was asked since the last time, batches as their targets. */
  List<String> takeAsked() {
    List<String> all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  List<GraphRequest> requests() {
    return requests;
  }

  static ObjectNode object(String json) {
    return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
  }

  static List<ObjectNode> parsed(String... rows) {
    return List.of(rows).stream().map(PlayedTenant::object).toList();
  }

  @Override
  public byte[] get(GraphRequest request) throws GraphRefused, GraphUnavailable {
    asked.add(request.target());
    requests.add(request);
    Optional<byte[]> instead = fault.apply(request.target());
    return instead.isPresent() ? instead.get() : answer(request.target());
  }

  byte[] answer(String target) throws GraphRefused, GraphUnavailable {
    return JSON.writeValueAsString(json(target)).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public List<BatchAnswer> batch(List<GraphRequest> batch) throws GraphRefused {
    List<BatchAnswer> answers = new ArrayList<>();
    for (GraphRequest request : batch) {
      asked.add("batch:" + request.version().segment() + "/" + request.target());
      answers.add(inBatch(request.target()));
    }
    return answers;
  }

  private BatchAnswer inBatch(String target) {
    try {
      return new BatchAnswer.Body(json(target));
    } catch (GraphRefused refused) {
      return new BatchAnswer.Refused(refused);
    } catch (GraphUnavailable failure) {
      return new BatchAnswer.Unavailable(failure);
    }
  }

  private ObjectNode json(String target) throws GraphRefused, GraphUnavailable {
    String path = target.replace(ROOT, "").replaceFirst("[?].*", "");
    String wanted = target.contains("perUserMfaState") ? "perUserMfaState" : path;
    if (refusals.containsKey(wanted)) {
      throw new GraphRefused(refusals.get(wanted));
    }
    if (failures.containsKey(wanted)) {
      throw failures.get(wanted);
    }
    if (path.endsWith("/delta")) {
      return delta(target, path);
    }
    if (singles.containsKey(path)) {
      return singles.get(path).deepCopy().put("@odata.context", ROOT + "$metadata");
    }
    if (!lists.containsKey(path)) {
      throw new GraphRefused(new Refusal(404, "Request_ResourceNotFound", "no " + path, ""));
    }
    return page(path, lists.get(path), skip(target), target.contains("perUserMfaState"));
  }

  private ObjectNode page(String path, List<ObjectNode> rows, int from, boolean states) {
    ObjectNode page = JSON.createObjectNode().put("@odata.context", ROOT + "$metadata#" + path);
    int to = Math.min(rows.size(), from + pageSize);
    if (to < rows.size()) {
      page.put(
          "@odata.nextLink", ROOT + path + (states ? "?perUserMfaState&" : "?") + "skip=" + to);
    }
    ArrayNode value = page.putArray("value");
    rows.subList(from, to).forEach(row -> value.add(states ? state(row) : plain(row)));
    return page;
  }

  private static ObjectNode plain(ObjectNode row) {
    ObjectNode plain = row.deepCopy();
    plain.remove("perUserMfaState");
    return plain;
  }

  private static ObjectNode state(ObjectNode row) {
    ObjectNode state = JSON.createObjectNode().put("id", row.path("id").asString());
    if (row.has("perUserMfaState")) {
      state.set("perUserMfaState", row.get("perUserMfaState"));
    }
    return state;
  }

  private static int skip(String target) {
    int at = target.indexOf("skip=");
    return at < 0 ? 0 : Integer.parseInt(target.substring(at + 5));
  }

  private ObjectNode delta(String target, String path) {
    ObjectNode page = JSON.createObjectNode();
    boolean latest = target.contains("$deltatoken=latest");
    List<ObjectNode> changes = latest ? List.of() : deltas.getOrDefault(path, List.of());
    int from = skip(target);
    int to = Math.min(changes.size(), from + pageSize);
    page.putArray("value").addAll(changes.subList(from, to));
    String link = to < changes.size() ? "@odata.nextLink" : "@odata.deltaLink";
    page.put(link, ROOT + path + "?deltatoken&skip=" + (to < changes.size() ? to : 0));
    return page;
  }

  JsonNode list(String path) {
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("value").addAll(lists.get(path));
    return answer;
  }
}
