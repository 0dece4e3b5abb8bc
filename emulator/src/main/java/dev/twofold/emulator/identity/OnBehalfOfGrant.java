package dev.twofold.emulator.identity;

import dev.twofold.emulator.time.EmulatorClock;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A user's token for our API, for one of another API (graph-api part 2, on-behalf-of grant). */
final class OnBehalfOfGrant implements Grant {
  private final Technicians technicians;
  private final EmulatorClock clock;
  private final SigningKeys keys;
  private final UserTokens userTokens;

  OnBehalfOfGrant(
      Technicians technicians, EmulatorClock clock, SigningKeys keys, UserTokens userTokens) {
    this.technicians = technicians;
    this.clock = clock;
    this.keys = keys;
    this.userTokens = userTokens;
  }

  @Override
  public ObjectNode answer(TokenRequest request) throws TokenRefusedException {
    Form form = request.form();
    if (!form.required("requested_token_use").equals("on_behalf_of")) {
      throw new TokenRefusedException(
          TokenError.malformed("The requested_token_use must be on_behalf_of."));
    }
    String assertion = form.required("assertion");
    request.client().requireCredential();
    SignIn signIn = signIn(assertion, request.client());
    Scopes scopes = request.scopes();
    return userTokens.answer(
        request,
        signIn,
        new UserTokens.Wanted(scopes, scopes.asksRefreshToken(), Optional.empty()));
  }

  private SignIn signIn(String assertion, Client client) throws TokenRefusedException {
    Jwt jwt = keys.verified(assertion).orElseThrow(() -> bad("It was not issued here."));
    if (jwt.text("appid").isEmpty()) {
      throw new TokenRefusedException(TokenError.idTokenAsAssertion());
    }
    String clientId = client.app().clientId();
    if (!Set.of(clientId, "api://" + clientId).contains(jwt.text("aud"))) {
      throw bad("Its audience is not the app.");
    }
    if (!jwt.text("idtyp").equals("user")) {
      throw bad("It is not of a user.");
    }
    if (jwt.number("exp").orElse(0L) <= clock.instant().getEpochSecond()) {
      throw bad("It is expired.");
    }
    return new SignIn(technicians.require(jwt.text("oid")), jwt.list("amr").contains("mfa"));
  }

  private static TokenRefusedException bad(String why) {
    return new TokenRefusedException(TokenError.badGrant("The assertion cannot be used. " + why));
  }
}
