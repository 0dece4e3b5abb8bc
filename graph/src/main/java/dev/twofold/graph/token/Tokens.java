package dev.twofold.graph.token;

/** Gives access tokens, and keeps them as long as they last. Safe for many threads. */
public interface Tokens {
  /**
   * A token for Graph in this tenant.
   *
   * @throws TokenRefused if the token service refuses it for good
   * @throws TokenUnavailable if the token service could not be reached, or is busy
   */
  AccessToken graph(String tenantId) throws TokenRefused, TokenUnavailable, InterruptedException;

  /** A token for Partner Center; the tenant is the partner's own. */
  AccessToken partnerCenter(String tenantId)
      throws TokenRefused, TokenUnavailable, InterruptedException;

  /** Forgets the tokens of this tenant, because one was refused. */
  void forget(String tenantId);

  /** A bearer token, which is never shown. */
  record AccessToken(String value) {
    @Override
    public String toString() {
      return "AccessToken[...]";
    }
  }
}
