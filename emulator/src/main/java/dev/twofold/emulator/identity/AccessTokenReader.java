package dev.twofold.emulator.identity;

import dev.twofold.emulator.time.EmulatorClock;
import java.util.Optional;
import java.util.Set;

/** Reads access tokens back, and refuses in Graph's words (graph-api part 3, error body). */
final class AccessTokenReader implements TokenVerifier {
  private static final String BEARER = "Bearer ";
  private static final String EMPTY = "Access token is empty.";
  private static final String UNREADABLE = "CompactToken parsing failed with error code: 80049217";
  private static final String EXPIRED = "Lifetime validation failed, the token is expired.";
  private static final String FOREIGN = "Invalid audience";

  private final EmulatorClock clock;
  private final SigningKeys keys;
  private final VerifiedTokens verified = new VerifiedTokens();

  AccessTokenReader(EmulatorClock clock, SigningKeys keys) {
    this.clock = clock;
    this.keys = keys;
  }

  @Override
  public Result verify(String authorization, Audience audience) {
    if (authorization.isBlank() || authorization.trim().equalsIgnoreCase(BEARER.trim())) {
      return new Result.Invalid(EMPTY);
    }
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return new Result.Invalid(UNREADABLE);
    }
    return verified
        .find(authorization.substring(BEARER.length()).trim(), this::opened)
        .map(token -> read(token, audience))
        .orElseGet(() -> new Result.Invalid(UNREADABLE));
  }

  private Optional<VerifiedTokens.Token> opened(String text) {
    return keys.verified(text)
        .map(token ->
            new VerifiedTokens.Token(
                caller(token), token.number("exp").orElse(0L), token.text("aud")));
  }

  private Result read(VerifiedTokens.Token token, Audience audience) {
    if (token.expires() <= clock.instant().getEpochSecond()) {
      return new Result.Invalid(EXPIRED);
    }
    return isFor(token.audience(), audience)
        ? new Result.Valid(token.caller())
        : new Result.Invalid(FOREIGN);
  }

  private static boolean isFor(String name, Audience audience) {
    return switch (audience) {
      case GRAPH -> Resource.GRAPH_AUDIENCES.containsKey(name);
      case PARTNER_CENTER -> Resource.PARTNER_CENTER_NAMES.contains(name);
    };
  }

  private static Caller caller(Jwt token) {
    String tenantId = token.text("tid");
    String appId = token.text("appid");
    if (token.text("idtyp").equals("app")) {
      return new Caller.AppOnly(tenantId, appId, Set.copyOf(token.list("roles")));
    }
    return new Caller.Delegated(
        tenantId,
        appId,
        Set.of(token.text("scp").split(" ", -1)),
        token.text("oid"),
        homeTenant(token),
        Set.copyOf(token.list("wids")),
        token.list("amr").contains("mfa"));
  }

  /** The tenant of {@code idp}, which stands only in tokens of users from elsewhere. */
  private static String homeTenant(Jwt token) {
    String provider = token.text("idp");
    return provider.isEmpty()
        ? token.text("tid")
        : provider.replace("https://sts.windows.net/", "").replace("/", "");
  }
}
