package dev.twofold.emulator.identity;

import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.World;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Finds out which app asks: by secret in the body, by HTTP Basic, or by assertion. */
final class ClientAuthentication {
  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final World world;
  private final ClientAssertions assertions;

  ClientAuthentication(World world, ClientAssertions assertions) {
    this.world = world;
    this.assertions = assertions;
  }

  private record Basic(String clientId, String secret) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "Basic[%s]".formatted(clientId);
    }
  }

  /** The app of this id; refuses with AADSTS700016 where there is none. */
  App app(String clientId, Authority authority) throws TokenRefusedException {
    return world.apps().stream()
        .filter(app -> app.clientId().equalsIgnoreCase(clientId))
        .findFirst()
        .orElseThrow(
            () -> new TokenRefusedException(TokenError.unknownApp(clientId, authority.segment())));
  }

  /**
   * The app that asks. A wrong credential is refused; a missing one makes a public client, which
   * each grant may refuse.
   *
   * @param authorization the header {@code Authorization}
   */
  Client authenticate(Form form, Optional<String> authorization, TokenEndpoint endpoint)
      throws TokenRefusedException {
    Optional<Basic> basic = basic(authorization);
    Optional<String> assertion = form.optional("client_assertion");
    App app = app(clientId(form, basic, assertion), endpoint.authority());
    if (assertion.isPresent()) {
      requireAssertionType(form);
      assertions.verify(assertion.get(), app, endpoint);
      return new Client(app, Client.Proof.CERTIFICATE);
    }
    Optional<String> secret = form.optional("client_secret").or(() -> basic.map(Basic::secret));
    if (secret.isEmpty()) {
      return new Client(app, Client.Proof.NONE);
    }
    requireSecret(app, secret.get());
    return new Client(app, Client.Proof.SECRET);
  }

  private static String clientId(Form form, Optional<Basic> basic, Optional<String> assertion)
      throws TokenRefusedException {
    Optional<String> named =
        form.optional("client_id")
            .or(() -> basic.map(Basic::clientId))
            .or(() -> assertion.flatMap(Jwt::parse).map(jwt -> jwt.text("sub")));
    return named.orElseThrow(() -> new TokenRefusedException(TokenError.missing("client_id")));
  }

  private static void requireAssertionType(Form form) throws TokenRefusedException {
    if (!form.required("client_assertion_type").equals(ASSERTION_TYPE)) {
      throw new TokenRefusedException(
          TokenError.malformed("The client_assertion_type is not supported."));
    }
  }

  private static void requireSecret(App app, String secret) throws TokenRefusedException {
    byte[] given = secret.getBytes(StandardCharsets.UTF_8);
    boolean known =
        app.secrets().stream()
            .anyMatch(s -> MessageDigest.isEqual(s.getBytes(StandardCharsets.UTF_8), given));
    if (!known) {
      throw new TokenRefusedException(TokenError.wrongSecret(app.clientId()));
    }
  }

  private static Optional<Basic> basic(Optional<String> authorization)
      throws TokenRefusedException {
    if (authorization.isEmpty() || !authorization.get().regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.get().substring(6).trim());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      if (colon <= 0) {
        throw new IllegalArgumentException("no colon");
      }
      return Optional.of(
          new Basic(urlDecoded(pair.substring(0, colon)), urlDecoded(pair.substring(colon + 1))));
    } catch (IllegalArgumentException _) {
      throw new TokenRefusedException(TokenError.malformed("The Authorization header is wrong."));
    }
  }

  /** RFC 6749, section 2.3.1: both are encoded like a form before they are joined. */
  private static String urlDecoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
