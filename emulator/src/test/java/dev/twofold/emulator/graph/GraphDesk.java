package dev.twofold.emulator.graph;

import dev.twofold.emulator.fault.FaultPlan;
import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.identity.TokenVerifier;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.LiveTenants;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Permissions;
import dev.twofold.emulator.world.World;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to a Graph of certain endpoints, as a caller that a test names. */
public final class GraphDesk {
  private static final URI BASE = URI.create("http://graph.test");

  private final GraphService service;
  private Caller caller;

  public GraphDesk(World world, List<Endpoint> endpoints, String tenantId) {
    EmulatorClock clock = EmulatorClock.startingAt(Instant.parse("2026-11-22T08:00:00Z"), 1);
    this.caller = new Caller.AppOnly(tenantId, "app-1", Permissions.all());
    this.service =
        new GraphService(
            world,
            new LiveTenants(world::content),
            (_, _) -> new TokenVerifier.Result.Valid(caller),
            new Throttle(Throttle.Mode.NONE, clock, _ -> {}),
            FaultPlan.none(),
            clock,
            endpoints);
  }

  /** The same desk, asked with these permissions from now on. */
  public GraphDesk with(String... permissions) {
    caller = new Caller.AppOnly(caller.tenantId(), "app-1", Set.of(permissions));
    return this;
  }

  /** The same desk, asked by somebody else from now on. */
  public GraphDesk as(Caller other) {
    caller = other;
    return this;
  }

  public Response send(String method, String path, String body) {
    return send(method, path, body, Map.of());
  }

  public Response send(String method, String path, String body, Map<String, String> headers) {
    int question = path.indexOf('?');
    String rawPath = question < 0 ? path : path.substring(0, question);
    String rawQuery = question < 0 ? "" : path.substring(question + 1);
    return service.handle(
        new Request(method, BASE, rawPath, rawQuery, headers, new Request.Body(body)));
  }

  /** The body of the answer to a GET. */
  public JsonNode get(String path) {
    return json(send("GET", path, ""));
  }

  /** The tenant that is asked. */
  public ChangeableTenant tenant() {
    return service.tenant(caller.tenantId()).orElseThrow();
  }

  public static JsonNode json(Response response) {
    return JsonMapper.shared().readTree(response.bytes());
  }

  /** {@code status code: message} of an error. */
  public static String error(Response response) {
    JsonNode error = json(response).path("error");
    return "%d %s: %s"
        .formatted(
            response.status(), error.path("code").asString(), error.path("message").asString());
  }
}
