package dev.twofold.emulator.identity;

import dev.twofold.emulator.identity.RefreshTokens.Content;
import dev.twofold.emulator.identity.TokenEndpoint.Version;
import dev.twofold.emulator.tenant.PartnerDemand;
import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.web.Handler;
import dev.twofold.emulator.web.Request;
import dev.twofold.emulator.web.Response;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Consents;
import dev.twofold.emulator.world.DelegatedRoles;
import dev.twofold.emulator.world.Partner.Technician;
import dev.twofold.emulator.world.World;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Microsoft's token service for one partner and its customers (graph-api part 2): it gives tokens
 * by every grant that the partner's apps use, shows the sign-in pages, and reads its access tokens
 * back for the other services. Safe for many threads; holds next to nothing per token.
 */
public final class TokenService implements Handler, TokenVerifier {
  private final World world;
  private final Answers answers;
  private final SigningKeys keys;
  private final RefreshTokens refreshTokens;
  private final DeviceCodes devices;
  private final AccessTokenReader reader;
  private final Grants grants;
  private final AuthorizePage authorizePage;
  private final DevicePages devicePages;

  /**
   * A token service with a new key.
   *
   * @param delegatedRoles the roles of the partner's users in customers' tenants
   * @param demands what the tenant of this id demands of the partner's users; Partner Center
   *     demands MFA by itself, when a token is used
   */
  public TokenService(
      World world,
      Consents consents,
      DelegatedRoles delegatedRoles,
      EmulatorClock clock,
      Function<String, PartnerDemand> demands) {
    this(world, consents, delegatedRoles, clock, demands, SigningKeys.create(clock.instant()));
  }

  TokenService(
      World world,
      Consents consents,
      DelegatedRoles delegatedRoles,
      EmulatorClock clock,
      Function<String, PartnerDemand> demands,
      SigningKeys keys) {
    this.world = world;
    this.answers = new Answers(clock);
    this.keys = keys;
    this.reader = new AccessTokenReader(clock, keys);
    SecureRandom random = new SecureRandom();
    Technicians technicians = new Technicians(world, delegatedRoles);
    IssuedCodes issued = IssuedCodes.none(technicians, clock, random);
    this.refreshTokens = issued.refreshTokens();
    this.devices = issued.devices();
    ClientAuthentication clients =
        new ClientAuthentication(world, new ClientAssertions(world, clock));
    this.authorizePage = new AuthorizePage(technicians, clients, issued.authorizationCodes());
    this.devicePages = new DevicePages(technicians, clients, devices);
    AccessTokens accessTokens = new AccessTokens(world, clock, keys, random);
    TokenAnswers tokenAnswers = new TokenAnswers(clock);
    DelegatedAccess access = new DelegatedAccess(world, consents, technicians, demands);
    UserTokens users = new UserTokens(world, access, accessTokens, refreshTokens, tokenAnswers);
    Grant ofApp = new ClientCredentialsGrant(consents, accessTokens, tokenAnswers);
    Grant onBehalf = new OnBehalfOfGrant(technicians, clock, keys, users);
    this.grants = new Grants(clients, byType(ofApp, onBehalf, issued, users));
  }

  /** MSAL for Java shortens the name of the device code grant. */
  private static Map<String, Grant> byType(
      Grant ofApp, Grant onBehalf, IssuedCodes issued, UserTokens users) {
    Grant ofDevice = new DeviceCodeGrant(issued.devices(), users);
    return Map.of(
        "client_credentials",
        ofApp,
        "refresh_token",
        new RefreshTokenGrant(issued.refreshTokens(), users),
        "authorization_code",
        new AuthorizationCodeGrant(issued.authorizationCodes(), users),
        "urn:ietf:params:oauth:grant-type:jwt-bearer",
        onBehalf,
        "urn:ietf:params:oauth:grant-type:device_code",
        ofDevice,
        "device_code",
        ofDevice);
  }

  @Override
  public Response handle(Request request) {
    try {
      return route(request);
    } catch (TokenRefusedException refused) {
      return answers.refusal(request, refused.error());
    }
  }

  private Response route(Request request) throws TokenRefusedException {
    List<String> path = segments(request);
    return switch (String.join("/", path.subList(Math.min(1, path.size()), path.size()))) {
      case "oauth2/v2.0/token" -> token(request, path.getFirst(), Version.V2);
      case "oauth2/token" -> token(request, path.getFirst(), Version.V1);
      case "oauth2/v2.0/devicecode" ->
          only("POST", request, () -> devicePages.codes(request, authority(path.getFirst())));
      case "oauth2/v2.0/authorize" -> page(request, () -> authorize(request, path.getFirst()));
      case "oauth2/v2.0/logout" -> SignInPages.message(200, "Sign out", "You signed out.");
      case "v2.0/.well-known/openid-configuration" ->
          only("GET", request, () -> openIdConfiguration(request, path.getFirst()));
      case "discovery/v2.0/keys" -> only("GET", request, () -> keySet(request, path.getFirst()));
      case "discovery/instance" -> only("GET", request, () -> instances(request));
      case "" -> page(request, () -> deviceLogin(request, path));
      default -> Response.empty(404);
    };
  }

  /** An answer that may be refused. */
  @FunctionalInterface
  private interface Attempt {
    Response answer() throws TokenRefusedException;
  }

  private static Response only(String method, Request request, Attempt attempt)
      throws TokenRefusedException {
    return request.method().equals(method)
        ? attempt.answer()
        : Response.empty(405).with("Allow", method);
  }

  /** What people see is refused in a page, not in JSON. */
  private static Response page(Request request, Attempt attempt) {
    if (!request.method().equals("GET") && !request.method().equals("POST")) {
      return Response.empty(405).with("Allow", "GET, POST");
    }
    try {
      return attempt.answer();
    } catch (TokenRefusedException refused) {
      return SignInPages.refusal(refused.error());
    }
  }

  private static List<String> segments(Request request) throws TokenRefusedException {
    try {
      return request.segments();
    } catch (IllegalArgumentException _) {
      throw new TokenRefusedException(TokenError.malformed("The path is not well encoded."));
    }
  }

  private Authority authority(String segment) throws TokenRefusedException {
    return Authority.of(segment, world);
  }

  private Response token(Request request, String tenant, Version version)
      throws TokenRefusedException {
    return only(
        "POST",
        request,
        () ->
            grants.answer(request, new TokenEndpoint(request.base(), authority(tenant), version)));
  }

  private Response authorize(Request request, String tenant) throws TokenRefusedException {
    return request.method().equals("GET")
        ? authorizePage.show(request, authority(tenant))
        : authorizePage.signIn(request, authority(tenant));
  }

  private Response deviceLogin(Request request, List<String> path) throws TokenRefusedException {
    if (!path.equals(List.of("devicelogin"))) {
      return Response.empty(404);
    }
    return request.method().equals("GET") ? devicePages.show() : devicePages.decide(request);
  }

  private Response openIdConfiguration(Request request, String tenant)
      throws TokenRefusedException {
    return Response.json(
        200, DiscoveryDocuments.openIdConfiguration(request.base(), authority(tenant)));
  }

  private Response keySet(Request request, String tenant) throws TokenRefusedException {
    String issuer = DiscoveryDocuments.issuer(request.base(), authority(tenant).name());
    return Response.json(200, keys.keySet(issuer));
  }

  private static Response instances(Request request) throws TokenRefusedException {
    String asked = Form.query(request).required("authorization_endpoint");
    return Response.json(200, DiscoveryDocuments.instances(request.base(), asked));
  }

  @Override
  public Result verify(String authorization, Audience audience) {
    return reader.verify(authorization, audience);
  }

  /**
   * A refresh token of the partner's first app, as the sign-in at the start of the Secure
   * Application Model gives it; a secret.
   */
  public String refreshToken(Technician technician) {
    return refreshToken(world.apps().getFirst(), technician);
  }

  /** The same, of this app. */
  public String refreshToken(App app, Technician technician) {
    SignIn signIn = new SignIn(technician, technician.signedInWithMfa());
    return refreshTokens.issue(app, new Content(signIn, true));
  }

  /**
   * Signs the user in on the device that shows this code, as the page {@code /devicelogin} does;
   * false where no device waits with it.
   */
  public boolean approveDevice(String userCode, Technician technician) {
    return devices.approve(userCode, technician);
  }

  /** Ends all refresh tokens that the user has now, as a new password does (AADSTS50173). */
  public void revokeRefreshTokens(Technician technician) {
    refreshTokens.revokeAllOf(technician);
  }
}
