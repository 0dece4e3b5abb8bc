package dev.twofold.emulator.identity;

import java.util.Optional;

/**
 * Why the token service gives no token (graph-api part 2, token endpoint errors).
 *
 * @param status the HTTP status: 401 for {@code invalid_client}, else mostly 400
 * @param error OAuth's word
 * @param code the number after {@code AADSTS}
 * @param message what is wrong, without the code
 * @param challenge what the user has to do, where signing in again would help
 */
record TokenError(
    int status, String error, int code, String message, Optional<Challenge> challenge) {

  /**
   * A demand that a new sign-in can meet.
   *
   * @param suberror the kind
   * @param claims what to hand to the sign-in page, JSON as text
   */
  record Challenge(String suberror, String claims) {}

  private static TokenError of(int status, String error, int code, String message) {
    return new TokenError(status, error, code, message, Optional.empty());
  }

  static TokenError malformed(String what) {
    return of(400, "invalid_request", 9002313, "Invalid request. " + what);
  }

  static TokenError missing(String parameter) {
    return of(
        400,
        "invalid_request",
        900144,
        "The request body must contain the following parameter: '%s'.".formatted(parameter));
  }

  static TokenError unknownTenant(String tenant) {
    return of(
        400,
        "invalid_request",
        90002,
        "Tenant '%s' not found. Check that the tenant id or domain is right."
            .formatted(shorten(tenant)));
  }

  static TokenError noTenant(String tenant) {
    return of(
        400,
        "invalid_request",
        9001023,
        "The grant type is not supported over the /%s endpoint. Name the tenant."
            .formatted(shorten(tenant)));
  }

  static TokenError unknownGrant(String grant) {
    return of(
        400,
        "unsupported_grant_type",
        70003,
        "The app requested an unsupported grant type '%s'.".formatted(shorten(grant)));
  }

  static TokenError unknownApp(String clientId, String tenant) {
    return of(
        400,
        "unauthorized_client",
        700016,
        ("Application with identifier '%s' was not found in the directory '%s'. Its administrator"
                + " may not have consented to it.")
            .formatted(shorten(clientId), shorten(tenant)));
  }

  static TokenError wrongSecret(String clientId) {
    return of(
        401,
        "invalid_client",
        7000215,
        "Invalid client secret provided for app '%s'.".formatted(clientId));
  }

  static TokenError missingCredential() {
    String message =
        "The request body must contain the following parameter: 'client_assertion' or"
            + " 'client_secret'.";
    return of(401, "invalid_client", 7000218, message);
  }

  static TokenError badAssertion(String why) {
    return of(401, "invalid_client", 700027, "Client assertion failed validation. " + why);
  }

  static TokenError assertionNotNow() {
    String message = "Client assertion is not within its valid time range.";
    return of(401, "invalid_client", 700024, message);
  }

  static TokenError badScope(String scope) {
    return of(
        400,
        "invalid_scope",
        70011,
        "The provided value for the input parameter 'scope' is not valid: '%s'."
            .formatted(shorten(scope)));
  }

  static TokenError unknownResource(String resource, String tenant) {
    return of(
        400,
        "invalid_resource",
        500011,
        "The resource principal named %s was not found in the tenant named %s."
            .formatted(shorten(resource), shorten(tenant)));
  }

  static TokenError noConsent(String clientId) {
    return of(
        400,
        "invalid_grant",
        65001,
        ("The user or administrator has not consented to use the application with ID '%s' with"
                + " these permissions.")
            .formatted(clientId));
  }

  static TokenError noConsentForPartners(String clientId) {
    return of(
        400,
        "invalid_grant",
        90099,
        ("The application '%s' has not been authorized in the tenant for partner delegated"
                + " administrators. Consent to it first, or use the Partner Center API.")
            .formatted(clientId));
  }

  static TokenError unknownUser() {
    return of(400, "invalid_grant", 50034, "The user account does not exist in the directory.");
  }

  static TokenError notInTenant(String user, String tenant) {
    return of(
        400,
        "invalid_grant",
        50020,
        "User account '%s' does not exist in tenant '%s' and cannot access it."
            .formatted(user, shorten(tenant)));
  }

  static TokenError mfaNeeded(String resource, String claims) {
    return new TokenError(
        400,
        "invalid_grant",
        50076,
        ("Due to a configuration change made by your administrator, or because you moved to a new"
                + " location, you must use multi-factor authentication to access '%s'.")
            .formatted(resource),
        Optional.of(new Challenge("basic_action", claims)));
  }

  static TokenError managedDeviceNeeded() {
    String message = "The device is not in the required device state: compliant.";
    return of(400, "invalid_grant", 53000, message);
  }

  static TokenError externalChallenge() {
    String message =
        "External challenge is not supported for passthrough users: a policy of the tenant demands"
            + " what users of a partner can't do.";
    return of(400, "invalid_grant", 50177, message);
  }

  static TokenError blockedByPolicy() {
    String message = "Access has been blocked by Conditional Access policies.";
    return of(400, "invalid_grant", 53003, message);
  }

  static TokenError unusedTooLong() {
    String message = "The refresh token has expired due to inactivity.";
    return of(400, "invalid_grant", 700082, message);
  }

  static TokenError revoked() {
    String message = "The grant was revoked; a fresh token is needed. Sign in again.";
    return of(400, "invalid_grant", 50173, message);
  }

  static TokenError badGrant(String what) {
    return of(400, "invalid_grant", 9002313, "Invalid request. " + what);
  }

  static TokenError codeGone() {
    String message = "The authorization code has expired or was used already.";
    return of(400, "invalid_grant", 70008, message);
  }

  static TokenError idTokenAsAssertion() {
    String message = "An id_token cannot be used as assertion; send an access token.";
    return of(400, "invalid_grant", 240002, message);
  }

  static TokenError devicePending() {
    String message = "The user has not signed in yet. Continue polling.";
    return of(400, "authorization_pending", 70016, message);
  }

  static TokenError deviceDeclined() {
    return of(400, "authorization_declined", 65004, "The user declined.");
  }

  static TokenError badDeviceCode() {
    return of(400, "bad_verification_code", 70018, "Invalid verification code.");
  }

  static TokenError deviceExpired() {
    return of(400, "expired_token", 70019, "The verification code has expired.");
  }

  static TokenError unknownInstance() {
    return of(400, "invalid_instance", 50049, "Unknown or invalid instance.");
  }

  private static String shorten(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100);
  }
}
