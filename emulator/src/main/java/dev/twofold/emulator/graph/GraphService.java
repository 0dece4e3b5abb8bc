package dev.twofold.emulator.graph;

import dev.twofold.emulator.fault.Fault;
import dev.twofold.emulator.fault.FaultPlan;
import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.identity.TokenVerifier;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.LiveTenants;
import dev.twofold.emulator.tenant.Rows;
import dev.twofold.emulator.throttle.SizeClass;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.throttle.ThrottledCall;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.GraphError;
import dev.twofold.emulator.web.Handler;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Microsoft Graph. Each call passes the gates in this order: token, endpoint, throttling,
 * permission and role, licence; then its endpoint answers.
 */
public final class GraphService implements Handler {
  private static final String BATCH = "$batch";

  private final World world;
  private final TokenVerifier tokens;
  private final Throttle throttle;
  private final FaultPlan faults;
  private final EmulatorClock clock;
  private final LiveTenants tenants;
  private final Router router;
  private final Batch batch = new Batch(this::inner);

  /** Graph over a world, whose tenants are these, with these endpoints. */
  public GraphService(
      World world,
      LiveTenants tenants,
      TokenVerifier tokens,
      Throttle throttle,
      FaultPlan faults,
      EmulatorClock clock,
      List<Endpoint> endpoints) {
    this.world = world;
    this.tokens = tokens;
    this.throttle = throttle;
    this.faults = faults;
    this.clock = clock;
    this.tenants = tenants;
    this.router = new Router(endpoints);
  }

  /** The tenant as the service shows it, by id in any case. */
  public Optional<ChangeableTenant> tenant(String id) {
    return tenants.find(id.toLowerCase(Locale.ROOT));
  }

  @Override
  public Response handle(Request request) {
    TokenVerifier.Result token =
        tokens.verify(request.header("authorization").orElse(""), TokenVerifier.Audience.GRAPH);
    return switch (token) {
      case TokenVerifier.Result.Invalid(String message) ->
          Refusals.token(message)
              .response()
              .with("WWW-Authenticate", "Bearer realm=\"\", error=\"invalid_token\"");
      case TokenVerifier.Result.Valid(Caller caller) -> answer(request, caller);
    };
  }

  private Response answer(Request request, Caller caller) {
    Optional<Address> address = Address.of(request);
    if (address.isEmpty()) {
      return GraphError.badRequest("Invalid version or path.").response();
    }
    if (address.get().first().equalsIgnoreCase(BATCH) && address.get().path().size() == 1) {
      return batch.answer(request, caller, address.get().version());
    }
    return answer(request, caller, address.get());
  }

  /** A request inside a batch: faults of its own, and the token of the batch. */
  private Response inner(Request request, Caller caller) {
    Optional<Address> address = Address.of(request);
    if (address.isEmpty() || address.get().first().equalsIgnoreCase(BATCH)) {
      return GraphError.badRequest("Invalid batch payload format.").response();
    }
    return faults
        .innerFault(request.method(), address.get().text())
        .map(refusal -> refusal.response())
        .orElseGet(() -> answer(request, caller, address.get()));
  }

  private Response answer(Request request, Caller caller, Address written) {
    Optional<ChangeableTenant> tenant = tenant(caller.tenantId());
    if (tenant.isEmpty()) {
      return Refusals.token("The tenant of the token is not known.").response();
    }
    Optional<Address> address = withoutTenant(written, caller);
    if (address.isEmpty()) {
      return Refusals.access(Access.Refusal.DIRECTORY).response();
    }
    var destination = router.find(request.method(), written.version(), address.get().path());
    return switch (destination) {
      case Router.Destination.Unknown(GraphError error) -> error.response();
      case Router.Destination.Known(Endpoint endpoint, var variables) ->
          throttled(
              endpoint,
              new GraphCall(
                  request, written.version(), caller, tenant.get(), variables, world, clock),
              address.get().text());
    };
  }

  /** The old form {@code /v1.0/{tenant}/users}; nothing where it names another tenant. */
  private Optional<Address> withoutTenant(Address address, Caller caller) {
    String first = address.first();
    boolean namesTenant = first.indexOf('.') >= 0 || first.length() == 36;
    if (address.path().size() < 2 || !namesTenant) {
      return Optional.of(address);
    }
    return world
        .tenantId(first)
        .filter(id -> id.equals(caller.tenantId()))
        .map(_ -> address.withoutFirst());
  }

  private Response throttled(Endpoint endpoint, GraphCall call, String path) {
    ThrottledCall counted =
        new ThrottledCall(
            call.caller().appId(),
            call.tenant().id(),
            endpoint.service(),
            endpoint.method(),
            endpoint.pattern(),
            query(call.request()),
            SizeClass.of(users(call.tenant())));
    return switch (throttle.decide(counted)) {
      case Throttle.Decision.Refused(_, Response response) -> response;
      case Throttle.Decision.Admitted(var headers) -> {
        Response response = admitted(endpoint, call, path);
        for (var header : headers.entrySet()) {
          response = response.with(header.getKey(), header.getValue());
        }
        yield response;
      }
    };
  }

  private Response admitted(Endpoint endpoint, GraphCall call, String path) {
    Optional<GraphError> refusal = Gates.refusal(endpoint.access(), call.caller(), call.tenant());
    if (refusal.isPresent()) {
      return refusal.get().response();
    }
    Optional<Fault.OfPage> fault = faults.pageFault(endpoint.method(), path);
    if (fault.isEmpty()) {
      return endpoint.operation().run(call);
    }
    return switch (fault.get()) {
      case Fault.ChangeData(var change) -> {
        change.apply(call.tenant(), path);
        yield endpoint.operation().run(call);
      }
      case Fault.PageTwice() -> Again.pageOf(call.request(), endpoint.operation().run(call));
    };
  }

  private static Map<String, String> query(Request request) {
    try {
      return request.query();
    } catch (IllegalArgumentException _) {
      return Map.of(); // the endpoint refuses it afterwards, for its own reason
    }
  }

  private static int users(ChangeableTenant tenant) {
    return tenant.read("users") instanceof Answer.Many(Rows rows) ? rows.size() : 0;
  }
}
