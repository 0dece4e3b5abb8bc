package dev.twofold.emulator.identity;

import dev.twofold.emulator.identity.RefreshTokens.Content;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A refresh token for a new one and an access token (Secure Application Model). */
final class RefreshTokenGrant implements Grant {
  private static final String ALL_OF_GRAPH = Resource.GRAPH + "/.default";

  private final RefreshTokens refreshTokens;
  private final UserTokens userTokens;

  RefreshTokenGrant(RefreshTokens refreshTokens, UserTokens userTokens) {
    this.refreshTokens = refreshTokens;
    this.userTokens = userTokens;
  }

  @Override
  public ObjectNode answer(TokenRequest request) throws TokenRefusedException {
    Client client = request.client();
    Content content = refreshTokens.read(request.form().required("refresh_token"), client.app());
    if (content.confidential()) {
      client.requireCredential();
    }
    UserTokens.Wanted wanted =
        new UserTokens.Wanted(request.scopesOr(ALL_OF_GRAPH), true, Optional.empty());
    return userTokens.answer(request, content.signIn(), wanted);
  }
}
