package dev.twofold.emulator.identity;

import dev.twofold.emulator.world.App;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an app asks of the sign-in page (graph-api part 2, authorization code grant).
 *
 * @param app the app
 * @param redirectUri where the user goes back to
 * @param mode how the code goes with the user
 * @param scope the scopes that are asked for
 * @param state given back unchanged
 * @param nonce for the id_token
 * @param challenge the PKCE challenge, S256
 * @param mfa whether the app demands that the user does MFA
 */
record AuthorizationRequest(
    App app,
    URI redirectUri,
    Mode mode,
    String scope,
    Optional<String> state,
    Optional<String> nonce,
    Optional<String> challenge,
    boolean mfa) {
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** How the code goes back. */
  enum Mode {
    /** In the query of the address. */
    QUERY,
    /** Behind the {@code #} of the address. */
    FRAGMENT,
    /** In a form that the browser posts. */
    FORM_POST
  }

  /** Reads the parameters; refuses what can't be answered. */
  static AuthorizationRequest of(Form form, App app) throws TokenRefusedException {
    if (!form.required("response_type").equals("code")) {
      throw malformed("The response_type must be code.");
    }
    Optional<String> challenge = form.optional("code_challenge");
    if (challenge.isPresent() && !form.required("code_challenge_method").equals("S256")) {
      throw malformed("The code_challenge_method must be S256.");
    }
    return new AuthorizationRequest(
        app,
        redirectUri(form.required("redirect_uri")),
        mode(form.optional("response_mode").orElse("query")),
        form.required("scope"),
        form.optional("state"),
        form.optional("nonce"),
        challenge,
        demandsMfa(form));
  }

  private static Mode mode(String name) throws TokenRefusedException {
    return switch (name) {
      case "query" -> Mode.QUERY;
      case "fragment" -> Mode.FRAGMENT;
      case "form_post" -> Mode.FORM_POST;
      default -> throw malformed("The response_mode is not supported.");
    };
  }

  /** No app has registered addresses here: those over TLS, and those of this machine, are good. */
  private static URI redirectUri(String text) throws TokenRefusedException {
    try {
      URI uri = URI.create(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
      boolean good =
          uri.getHost() != null
              && uri.getRawFragment() == null
              && (scheme.equals("https") || (scheme.equals("http") && OWN_MACHINE.contains(host)));
      if (good) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // refused below, like an address of a wrong kind
    }
    throw malformed("The redirect_uri must be an https address, or one of this machine.");
  }

  /** A claims challenge, or the parameter of v1. */
  private static boolean demandsMfa(Form form) {
    boolean byClaims =
        form.optional("claims")
            .filter(claims -> claims.contains("\"mfa\"") || claims.contains("\"capolids\""))
            .isPresent();
    return byClaims || form.optional("amr_values").filter("mfa"::equals).isPresent();
  }

  private static TokenRefusedException malformed(String what) {
    return new TokenRefusedException(TokenError.malformed(what));
  }
}
