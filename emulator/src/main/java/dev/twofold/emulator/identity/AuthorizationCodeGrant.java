package dev.twofold.emulator.identity;

import tools.jackson.databind.node.ObjectNode;

/** A code from the sign-in page for tokens (graph-api part 2, authorization code grant). */
final class AuthorizationCodeGrant implements Grant {
  private final AuthorizationCodes codes;
  private final UserTokens userTokens;

  AuthorizationCodeGrant(AuthorizationCodes codes, UserTokens userTokens) {
    this.codes = codes;
    this.userTokens = userTokens;
  }

  @Override
  public ObjectNode answer(TokenRequest request) throws TokenRefusedException {
    Form form = request.form();
    Client client = request.client();
    String code = form.required("code");
    String redirectUri = form.required("redirect_uri");
    client.requireCredentialIfAny();
    AuthorizationCodes.Content content = codes.take(code);
    AuthorizationRequest asked = content.asked();
    if (!asked.app().clientId().equals(client.app().clientId())
        || !asked.redirectUri().toString().equals(redirectUri)) {
      throw bad("The code was given to another app or address.");
    }
    if (!AuthorizationCodes.isMet(asked.challenge(), form.optional("code_verifier"))) {
      throw bad("The code_verifier does not match the code_challenge.");
    }
    Scopes scopes = request.scopesOr(asked.scope());
    return userTokens.answer(
        request, content.signIn(), new UserTokens.Wanted(scopes, true, asked.nonce()));
  }

  private static TokenRefusedException bad(String why) {
    return new TokenRefusedException(TokenError.badGrant(why));
  }
}
