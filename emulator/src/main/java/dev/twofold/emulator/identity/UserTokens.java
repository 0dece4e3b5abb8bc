package dev.twofold.emulator.identity;

import dev.twofold.emulator.identity.RefreshTokens.Content;
import dev.twofold.emulator.world.World;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a user gets through an app, whichever way the user came. */
final class UserTokens {
  private final World world;
  private final DelegatedAccess access;
  private final AccessTokens accessTokens;
  private final RefreshTokens refreshTokens;
  private final TokenAnswers answers;

  UserTokens(
      World world,
      DelegatedAccess access,
      AccessTokens accessTokens,
      RefreshTokens refreshTokens,
      TokenAnswers answers) {
    this.world = world;
    this.access = access;
    this.accessTokens = accessTokens;
    this.refreshTokens = refreshTokens;
    this.answers = answers;
  }

  /**
   * How a user is answered.
   *
   * @param scopes what is asked for
   * @param refresh whether a refresh token goes with it
   * @param nonce the nonce for the id_token
   */
  record Wanted(Scopes scopes, boolean refresh, Optional<String> nonce) {}

  /** Tokens for this user in the tenant of the request; refuses where a gate is closed. */
  ObjectNode answer(TokenRequest request, SignIn signIn, Wanted wanted)
      throws TokenRefusedException {
    Client client = request.client();
    Scopes scopes = wanted.scopes();
    String home = world.partner().tenantId();
    String tenantId =
        request.endpoint().authority().forUser(signIn.technician().userPrincipalName(), home);
    Permit permit = access.permit(signIn, client.app(), tenantId, scopes);
    String token = accessTokens.ofUser(client, scopes.resource(), tenantId, signIn, permit);
    ObjectNode body = answers.with(request.endpoint(), scopes.resource(), token);
    body.put("scope", TokenAnswers.scope(request.endpoint(), scopes, permit));
    if (wanted.refresh()) {
      body.put("refresh_token", refreshToken(client, signIn));
    }
    if (scopes.asksIdToken() || openIdOfV1(request)) {
      body.put(
          "id_token",
          accessTokens.idToken(request.endpoint(), client, tenantId, signIn, wanted.nonce()));
    }
    if (request.form().optional("client_info").filter("1"::equals).isPresent()) {
      body.put("client_info", clientInfo(signIn.technician().objectId(), home));
    }
    return body;
  }

  private static boolean openIdOfV1(TokenRequest request) {
    return switch (request.endpoint().version()) {
      case V1 -> request.form().optional("scope").filter(s -> s.contains("openid")).isPresent();
      case V2 -> false;
    };
  }

  private String refreshToken(Client client, SignIn signIn) {
    boolean confidential = client.proof() != Client.Proof.NONE;
    return refreshTokens.issue(client.app(), new Content(signIn, confidential));
  }

  /** Who the user is, at home, for MSAL's cache. */
  private static String clientInfo(String objectId, String homeTenantId) {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    return Jwt.encode(info.put("uid", objectId).put("utid", homeTenantId).toString());
  }
}
