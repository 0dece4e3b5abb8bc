package dev.twofold.engine.signin;

/** What a sign-in asks a token for. */
public sealed interface Audience {

  /**
   * An application.
   *
   * @param id the application id, in lower case
   */
  record Application(String id) implements Audience {}

  /**
   * Nothing but baseline scopes, asked by a public client in a tenant that does not enforce them
   * (mfa-semantics CA-541 to CA-544).
   */
  record BaselineScopes() implements Audience {}
}
