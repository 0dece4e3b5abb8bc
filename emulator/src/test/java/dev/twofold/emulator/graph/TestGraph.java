package dev.twofold.emulator.graph;

import dev.twofold.emulator.fault.FaultPlan;
import dev.twofold.emulator.identity.Caller;
import dev.twofold.emulator.identity.TokenVerifier;
import dev.twofold.emulator.tenant.ChangeableTenant;
import dev.twofold.emulator.tenant.HeldContent;
import dev.twofold.emulator.tenant.LiveTenants;
import dev.twofold.emulator.tenant.TenantContent;
import dev.twofold.emulator.throttle.Throttle;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Partner;
import dev.twofold.emulator.world.World;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Graph over one tenant in memory, asked without a network. */
final class TestGraph {
  static final URI BASE = URI.create("http://localhost:4242");
  static final Set<String> ALL =
      Set.of(
          "User.Read.All",
          "AuditLog.Read.All",
          "Policy.Read.All",
          "GroupMember.Read.All",
          "RoleManagement.Read.Directory",
          "RoleEligibilitySchedule.Read.Directory",
          "RoleAssignmentSchedule.Read.Directory",
          "Organization.Read.All",
          "Domain.Read.All",
          "LicenseAssignment.Read.All",
          "UserAuthenticationMethod.Read.All",
          "SecurityEvents.Read.All",
          "DirectoryRecommendations.Read.All",
          "IdentityRiskyUser.Read.All",
          "IdentityRiskEvent.Read.All",
          "Application.Read.All",
          "Directory.Read.All",
          "GroupSettings.Read.All");

  final HeldContent content;
  final FaultPlan faults = FaultPlan.none();
  final EmulatorClock clock;
  final GraphService service;
  Caller caller = new Caller.AppOnly(HeldContent.TENANT, "app", ALL);

  TestGraph(HeldContent content) {
    this(content, EmulatorClock.real(), Throttle.Mode.NONE);
  }

  TestGraph(HeldContent content, EmulatorClock clock, Throttle.Mode mode) {
    this.content = content;
    this.clock = clock;
    this.service =
        new GraphService(
            new OneTenant(content),
            new LiveTenants(new OneTenant(content)::content),
            this::verify,
            new Throttle(mode, clock, _ -> {}),
            faults,
            clock,
            ReadEndpoints.all());
  }

  private TokenVerifier.Result verify(String authorization, TokenVerifier.Audience audience) {
    return authorization.equals("Bearer good") && audience == TokenVerifier.Audience.GRAPH
        ? new TokenVerifier.Result.Valid(caller)
        : new TokenVerifier.Result.Invalid("Invalid audience");
  }

  ChangeableTenant tenant() {
    return service.tenant(HeldContent.TENANT).orElseThrow();
  }

  Response send(String method, String pathAndQuery, String body, Map<String, String> headers) {
    int question = pathAndQuery.indexOf('?');
    Map<String, String> all = new HashMap<>(headers);
    all.putIfAbsent("authorization", "Bearer good");
    return service.handle(
        new Request(
            method,
            BASE,
            question < 0 ? pathAndQuery : pathAndQuery.substring(0, question),
            question < 0 ? "" : pathAndQuery.substring(question + 1),
            all,
            new Request.Body(body)));
  }

  Response get(String pathAndQuery) {
    return send("GET", pathAndQuery, "", Map.of());
  }

  Response eventual(String pathAndQuery) {
    return send("GET", pathAndQuery, "", Map.of("consistencylevel", "eventual"));
  }

  ObjectNode read(String pathAndQuery) {
    Response response = get(pathAndQuery);
    if (response.status() != 200) {
      throw new AssertionError(pathAndQuery + ": " + tree(response));
    }
    return tree(response);
  }

  static ObjectNode tree(Response response) {
    return (ObjectNode) ((Response.Content.Json) response.content()).tree();
  }

  static String code(Response response) {
    return response.status() + " " + tree(response).path("error").path("code").asString();
  }

  static String message(Response response) {
    return tree(response).path("error").path("message").asString();
  }

  static List<String> ids(JsonNode page) {
    return page.path("value").valueStream().map(row -> row.path("id").asString()).toList();
  }

  /** A link below the base, as it is. */
  static Optional<String> next(JsonNode page) {
    return Optional.of(page.path("@odata.nextLink").asString(""))
        .filter(link -> !link.isEmpty())
        .map(link -> link.substring(BASE.toString().length()));
  }

  /** All pages; stops the test where there is no end. */
  List<ObjectNode> pages(String pathAndQuery, Runnable between) {
    List<ObjectNode> pages = new ArrayList<>();
    Optional<String> link = Optional.of(pathAndQuery);
    while (link.isPresent()) {
      pages.add(read(link.get()));
      link = next(pages.getLast());
      between.run();
      if (pages.size() > 5000) {
        throw new AssertionError("no end of pages");
      }
    }
    return pages;
  }

  List<String> allIds(String pathAndQuery) {
    return pages(pathAndQuery, () -> {}).stream().flatMap(page -> ids(page).stream()).toList();
  }

  private record OneTenant(HeldContent held) implements World {
    @Override
    public Partner partner() {
      return new Partner("p", "Partner", "partner.example", List.of());
    }

    @Override
    public Customers customers() {
      throw new UnsupportedOperationException("these tests know no customers");
    }

    @Override
    public Optional<TenantContent> content(String tenantId) {
      return tenantId.equals(held.id()) ? Optional.of(held) : Optional.empty();
    }

    @Override
    public Optional<String> tenantId(String idOrDomain) {
      return idOrDomain.equals(held.domain()) || idOrDomain.equals(held.id())
          ? Optional.of(held.id())
          : Optional.empty();
    }

    @Override
    public List<App> apps() {
      return List.of();
    }
  }
}
