package dev.twofold.emulator.identity;

import dev.twofold.emulator.world.Consents;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * An app on its own (graph-api part 2, client credentials grant). The scopes of OpenID Connect,
 * which MSAL sends along with every request, mean nothing here.
 */
final class ClientCredentialsGrant implements Grant {
  private final Consents consents;
  private final AccessTokens accessTokens;
  private final TokenAnswers answers;

  ClientCredentialsGrant(Consents consents, AccessTokens accessTokens, TokenAnswers answers) {
    this.consents = consents;
    this.accessTokens = accessTokens;
    this.answers = answers;
  }

  @Override
  public ObjectNode answer(TokenRequest request) throws TokenRefusedException {
    Authority authority = request.endpoint().authority();
    String tenantId = authority.forApp();
    request.client().requireCredential();
    Scopes scopes = request.scopes();
    if (!scopes.everything()) {
      throw new TokenRefusedException(TokenError.badScope(request.form().required("scope")));
    }
    String clientId = request.client().app().clientId();
    if (!consents.isConsented(clientId, tenantId)) {
      throw new TokenRefusedException(TokenError.unknownApp(clientId, authority.segment()));
    }
    Set<String> appRoles =
        switch (scopes.resource()) {
          case Resource.Graph _ -> consents.appRoles(clientId, tenantId);
          case Resource.PartnerCenter _, Resource.OwnApi _ -> Set.of();
        };
    String token = accessTokens.ofApp(request.client(), scopes.resource(), tenantId, appRoles);
    return answers.with(request.endpoint(), scopes.resource(), token);
  }
}
