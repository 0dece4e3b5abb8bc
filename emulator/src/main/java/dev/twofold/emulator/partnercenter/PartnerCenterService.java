package dev.twofold.emulator.partnercenter;

import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.identity.TokenVerifier;
import dev.twofold.emulator.tenant.LiveTenants;
import dev.twofold.emulator.throttle.SizeClass;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.throttle.ThrottledCall;
import dev.twofold.emulator.throttle.ThrottledService;
import dev.twofold.emulator.web.Handler;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.Consents;
import dev.twofold.emulator.world.DelegatedRoles;
import dev.twofold.emulator.world.Partner.Technician;
import dev.twofold.emulator.world.World;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The Partner Center REST API (graph-api part 4). Users must be Admin agents who did MFA; apps on
 * their own may read customers and nothing else.
 */
public final class PartnerCenterService implements Handler {
  private static final String SERVER = "10114015";
  private static final int LONGEST_NAME = 200;

  private final World world;
  private final TokenVerifier tokens;
  private final Throttle throttle;
  private final InstantSource clock;
  private final Customers customers;
  private final ApplicationConsents consents;
  private final RequestLog log = new RequestLog();
  private final MfaReports reports;
  private final List<Operation> operations;

  /** Answers an allowed call. */
  @FunctionalInterface
  private interface Action {
    Response run(Call call);
  }

  /**
   * A call that passed the gates.
   *
   * @param request the request
   * @param caller who calls
   * @param segments the path below the version
   */
  private record Call(Request request, Caller caller, List<String> segments) {
    Caller.Delegated user() {
      if (caller instanceof Caller.Delegated user) {
        return user;
      }
      throw PartnerCenterError.forbidden().refusal();
    }

    /** A segment that holds an id. */
    String id(int place) {
      return segments.get(place).toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One operation.
   *
   * @param method the HTTP method
   * @param pattern the path below the version; {@code *} takes one segment
   * @param service whose limits count
   * @param forApps whether an app on its own may call it
   * @param action what it does
   */
  private record Operation(
      String method, String pattern, ThrottledService service, boolean forApps, Action action) {
    boolean matches(String asked, List<String> segments) {
      String[] names = pattern.split("/", -1);
      return method.equals(asked)
          && names.length == segments.size()
          && IntStream.range(0, names.length)
              .allMatch(place ->
                  names[place].equals("*") || names[place].equalsIgnoreCase(segments.get(place)));
    }
  }

  /**
   * The service for a world's partner.
   *
   * @param tenants where the apps that were consented to are shown
   * @param consents the consents that it gives and takes
   * @param delegatedRoles the roles that its users hold in customers' tenants
   * @param clock the emulator's clock
   */
  public PartnerCenterService(
      World world,
      LiveTenants tenants,
      TokenVerifier tokens,
      Consents consents,
      DelegatedRoles delegatedRoles,
      Throttle throttle,
      InstantSource clock) {
    this.world = world;
    this.tokens = tokens;
    this.throttle = throttle;
    this.clock = clock;
    this.customers = new Customers(world);
    this.consents = new ApplicationConsents(world, tenants, consents, delegatedRoles);
    this.reports = new MfaReports(world, log);
    this.operations = operations();
  }

  private List<Operation> operations() {
    ThrottledService usual = ThrottledService.PARTNER_CENTER;
    ThrottledService consenting = ThrottledService.CONSENTS;
    return List.of(
        new Operation("GET", "customers", usual, true, call -> customers.list(call.request())),
        new Operation("GET", "customers/*", usual, true, call -> customers.one(call.id(1))),
        new Operation(
            "POST",
            "customers/*/applicationconsents",
            consenting,
            false,
            call -> consents.grant(call.request(), call.user(), customers.find(call.id(1)))),
        new Operation(
            "DELETE",
            "customers/*/applicationconsents/*",
            consenting,
            false,
            call -> consents.revoke(call.id(3), call.user(), customers.find(call.id(1)))),
        new Operation(
            "GET",
            "nonMfaCompliantPartnerPrincipals",
            usual,
            false,
            _ -> reports.nonCompliantPrincipals()),
        new Operation("GET", "applicationmfaadoptionstatus", usual, false, _ -> reports.adoption()),
        new Operation("GET", "partnerRequests", usual, false, _ -> reports.requests()));
  }

  @Override
  public Response handle(Request request) {
    String requestId = guid(request, "ms-requestid");
    String correlationId = guid(request, "ms-correlationid");
    Response response;
    try {
      response = answer(request, requestId, correlationId);
    } catch (PartnerCenterError.Refusal refusal) {
      response = refusal.error().response();
    }
    return withMfa(request, response)
        .with("MS-RequestId", requestId)
        .with("MS-CorrelationId", correlationId)
        .with("MS-CV", requestId.replace("-", "").substring(0, 16) + ".0")
        .with("MS-ServerId", SERVER);
  }

  private static String guid(Request request, String header) {
    return request
        .header(header)
        .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private Optional<Caller> caller(Request request) {
    String authorization = request.header("authorization").orElse("");
    return switch (tokens.verify(authorization, TokenVerifier.Audience.PARTNER_CENTER)) {
      case TokenVerifier.Result.Valid(Caller caller) -> Optional.of(caller);
      case TokenVerifier.Result.Invalid _ -> Optional.empty();
    };
  }

  /** Says whether the user did MFA, where that is asked. */
  private Response withMfa(Request request, Response response) {
    boolean asked = request.header("validatemfa").orElse("").equalsIgnoreCase("true");
    return asked && caller(request).orElse(null) instanceof Caller.Delegated user
        ? response.with("isMfaCompliant", Boolean.toString(user.mfa()))
        : response;
  }

  private Response answer(Request request, String requestId, String correlationId) {
    Caller caller = caller(request).orElseThrow(() -> PartnerCenterError.unauthorized().refusal());
    List<String> segments = segments(request);
    demandReadableQuery(request);
    if (caller instanceof Caller.Delegated user) {
      String path = String.join("/", segments);
      String operation =
          request.method() + " " + path.substring(0, Math.min(path.length(), LONGEST_NAME));
      log.add(new RequestLog.Entry(requestId, correlationId, operation, clock.instant(), user));
    }
    demandPartner(caller);
    Operation operation =
        operations.stream()
            .filter(each -> each.matches(request.method(), segments))
            .findFirst()
            .orElseThrow(() ->
                PartnerCenterError.named(404, "NotFound", "There is no such resource.").refusal());
    if (caller instanceof Caller.AppOnly && !operation.forApps()) {
      throw PartnerCenterError.forbidden().refusal();
    }
    return throttled(operation, new Call(request, caller, segments));
  }

  private static List<String> segments(Request request) {
    List<String> all;
    try {
      all = request.segments();
    } catch (IllegalArgumentException _) {
      throw PartnerCenterError.badRequest("The path is not percent-encoded as it should be.")
          .refusal();
    }
    if (all.isEmpty() || !all.getFirst().equalsIgnoreCase("v1")) {
      throw PartnerCenterError.named(404, "NotFound", "There is no such resource.").refusal();
    }
    return all.subList(1, all.size());
  }

  private static void demandReadableQuery(Request request) {
    try {
      request.query();
    } catch (IllegalArgumentException _) {
      throw PartnerCenterError.badRequest("The query is not percent-encoded as it should be.")
          .refusal();
    }
  }

  /** The caller must be of the partner; a user an Admin agent who did MFA. */
  private void demandPartner(Caller caller) {
    if (!caller.tenantId().equals(world.partner().tenantId())) {
      throw PartnerCenterError.forbidden().refusal();
    }
    if (caller instanceof Caller.Delegated user) {
      if (!user.mfa()) {
        throw PartnerCenterError.withoutMfa().refusal();
      }
      boolean agent =
          world.partner().technicians().stream()
              .filter(Technician::adminAgent)
              .anyMatch(technician -> technician.objectId().equals(user.userId()));
      if (!agent) {
        throw PartnerCenterError.forbidden().refusal();
      }
    }
  }

  private Response throttled(Operation operation, Call call) {
    ThrottledCall counted =
        new ThrottledCall(
            call.caller().appId(),
            call.caller().tenantId(),
            operation.service(),
            operation.method(),
            operation.pattern(),
            Map.of(),
            SizeClass.S);
    return switch (throttle.decide(counted)) {
      case Throttle.Decision.Refused(_, Response response) -> response;
      case Throttle.Decision.Admitted _ -> operation.action().run(call);
    };
  }
}
