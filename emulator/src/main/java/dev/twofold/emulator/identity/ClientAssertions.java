package dev.twofold.emulator.identity;

import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.World;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Checks assertions that apps sign with their certificates (graph-api part 2, client credentials
 * grant with certificate assertion).
 */
final class ClientAssertions {
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final World world;
  private final EmulatorClock clock;

  ClientAssertions(World world, EmulatorClock clock) {
    this.world = world;
    this.clock = clock;
  }

  /** Refuses an assertion that doesn't prove that this app made it for this endpoint, now. */
  void verify(String assertion, App app, TokenEndpoint endpoint) throws TokenRefusedException {
    Jwt jwt = Jwt.parse(assertion).orElseThrow(() -> bad("It is not a token."));
    X509Certificate certificate =
        certificate(jwt, app)
            .orElseThrow(() -> bad("The key was not found among the app's certificates."));
    if (!isSigned(jwt, certificate)) {
      throw bad("The signature is not valid.");
    }
    if (!app.clientId().equalsIgnoreCase(jwt.text("iss"))
        || !app.clientId().equalsIgnoreCase(jwt.text("sub"))) {
      throw bad("Issuer and subject must be the client id.");
    }
    if (!isFor(jwt, endpoint)) {
      throw bad("The audience must be the token endpoint.");
    }
    requireNow(jwt);
  }

  private static TokenRefusedException bad(String why) {
    return new TokenRefusedException(TokenError.badAssertion(why));
  }

  private static Optional<X509Certificate> certificate(Jwt jwt, App app) {
    String sha256 = jwt.headerText("x5t#S256");
    return sha256.isEmpty()
        ? byThumbprint(app, "SHA-1", jwt.headerText("x5t"))
        : byThumbprint(app, "SHA-256", sha256);
  }

  private static Optional<X509Certificate> byThumbprint(
      App app, String algorithm, String thumbprint) {
    return app.certificates().stream()
        .filter(certificate -> thumbprint(certificate, algorithm).equals(asBase64Url(thumbprint)))
        .findFirst();
  }

  /** MSAL for Java writes thumbprints in plain base64, where + / = may occur. */
  private static String asBase64Url(String thumbprint) {
    return thumbprint.replace("=", "").replace('+', '-').replace('/', '_');
  }

  private static String thumbprint(X509Certificate certificate, String algorithm) {
    try {
      byte[] der = certificate.getEncoded();
      return Jwt.encode(MessageDigest.getInstance(algorithm).digest(der));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a registered certificate cannot be encoded", impossible);
    }
  }

  private static boolean isSigned(Jwt jwt, X509Certificate certificate) {
    Optional<byte[]> bytes = Jwt.decode(jwt.signature());
    if (bytes.isEmpty()) {
      return false;
    }
    try {
      Optional<Signature> signature = algorithm(jwt.headerText("alg"));
      if (signature.isEmpty()) {
        return false;
      }
      signature.get().initVerify(certificate.getPublicKey());
      signature.get().update(jwt.signedText().getBytes(StandardCharsets.UTF_8));
      return signature.get().verify(bytes.get());
    } catch (GeneralSecurityException _) {
      return false; // a signature of a wrong length, or a key of another kind
    }
  }

  private static Optional<Signature> algorithm(String name) throws GeneralSecurityException {
    return switch (name) {
      case "RS256" -> Optional.of(Signature.getInstance("SHA256withRSA"));
      case "PS256" -> {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        yield Optional.of(signature);
      }
      default -> Optional.empty();
    };
  }

  /** Whether the audience is a token endpoint of the tenant, here or at Microsoft's own address. */
  private boolean isFor(Jwt jwt, TokenEndpoint endpoint) {
    URI audience;
    try {
      audience = URI.create(jwt.text("aud"));
    } catch (IllegalArgumentException _) {
      return false;
    }
    boolean knownHost =
        isSameServer(audience, endpoint.base())
            || ("https".equals(audience.getScheme())
                && DiscoveryDocuments.MICROSOFT_HOSTS.contains(
                    String.valueOf(audience.getAuthority())));
    return knownHost && isTokenPath(String.valueOf(audience.getPath()), endpoint.authority());
  }

  private static boolean isSameServer(URI audience, URI base) {
    return base.getScheme().equalsIgnoreCase(audience.getScheme())
        && base.getAuthority().equalsIgnoreCase(audience.getAuthority());
  }

  private boolean isTokenPath(String path, Authority authority) {
    List<String> parts = List.of(path.split("/", -1));
    if (parts.size() < 4 || !parts.get(0).isEmpty()) {
      return false;
    }
    String rest = String.join("/", parts.subList(2, parts.size()));
    String tenant = parts.get(1);
    return (rest.equals("oauth2/v2.0/token") || rest.equals("oauth2/token"))
        && (tenant.equals(authority.segment())
            || (authority.tenantId().isPresent()
                && world.tenantId(tenant).equals(authority.tenantId())));
  }

  private void requireNow(Jwt jwt) throws TokenRefusedException {
    long now = clock.instant().getEpochSecond();
    Optional<Long> end = jwt.number("exp");
    long start = jwt.number("nbf").orElse(now);
    if (end.isEmpty() || now - SKEW.toSeconds() >= end.get() || start - SKEW.toSeconds() > now) {
      throw new TokenRefusedException(TokenError.assertionNotNow());
    }
  }
}
