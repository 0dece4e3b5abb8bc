package dev.twofold.emulator.identity;

import dev.twofold.emulator.identity.TokenEndpoint.Version;

/**
 * A request to the token endpoint from an app that is known.
 *
 * @param endpoint the endpoint
 * @param form the parameters
 * @param client who asks
 */
record TokenRequest(TokenEndpoint endpoint, Form form, Client client) {

  /** What is asked for; refuses where the parameter for it is missing. */
  Scopes scopes() throws TokenRefusedException {
    return switch (endpoint.version()) {
      case V1 -> Scopes.ofResource(form.required("resource"), context());
      case V2 -> Scopes.parse(form.required("scope"), context());
    };
  }

  /** The same; where the request doesn't say it, this list of scopes. */
  Scopes scopesOr(String otherwise) throws TokenRefusedException {
    String parameter = endpoint.version() == Version.V1 ? "resource" : "scope";
    return form.optional(parameter).isPresent() ? scopes() : Scopes.parse(otherwise, context());
  }

  private Scopes.Context context() {
    return new Scopes.Context(
        client.app().clientId(), endpoint.authority().segment(), endpoint.base());
  }
}
