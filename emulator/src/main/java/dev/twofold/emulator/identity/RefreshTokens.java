package dev.twofold.emulator.identity;

import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Partner.Technician;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Refresh tokens (graph-api part 2, Secure Application Model). One token serves all tenants and
 * resources. Each use gives a new one; an old one works until 90 days after it was given. Nothing
 * is held of them but when a user's were revoked.
 */
final class RefreshTokens {
  private static final Duration LIFE = Duration.ofDays(90);

  private final Technicians technicians;
  private final EmulatorClock clock;
  private final SealedValues sealed;
  private final Map<String, Instant> revoked = new ConcurrentHashMap<>();

  RefreshTokens(Technicians technicians, EmulatorClock clock, SecureRandom random) {
    this.technicians = technicians;
    this.clock = clock;
    this.sealed = new SealedValues(random);
  }

  /**
   * What a refresh token stands for.
   *
   * @param signIn the user
   * @param confidential whether the app proved itself when it got the token, and must again
   */
  record Content(SignIn signIn, boolean confidential) {}

  /** A new token of this app. */
  String issue(App app, Content content) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    value.put("oid", content.signIn().technician().objectId());
    value.put("app", app.clientId());
    value.put("mfa", content.signIn().mfa());
    value.put("confidential", content.confidential());
    value.put("issued", clock.instant().toString());
    return sealed.seal(value);
  }

  /** What the token stands for; refuses one of another app, and one that died. */
  Content read(String token, App app) throws TokenRefusedException {
    ObjectNode value =
        sealed
            .open(token)
            .filter(v -> v.path("app").stringValue("").equals(app.clientId()))
            .orElseThrow(() -> refused(TokenError.badGrant("The refresh token is malformed.")));
    Technician technician = technicians.require(value.path("oid").stringValue(""));
    Instant issued = Instant.parse(value.path("issued").stringValue());
    if (clock.instant().isAfter(issued.plus(LIFE))) {
      throw refused(TokenError.unusedTooLong());
    }
    if (!issued.isAfter(revoked.getOrDefault(technician.objectId(), Instant.MIN))) {
      throw refused(TokenError.revoked());
    }
    return new Content(
        new SignIn(technician, value.path("mfa").booleanValue()),
        value.path("confidential").booleanValue());
  }

  /** Ends all refresh tokens that the user has now. */
  void revokeAllOf(Technician technician) {
    revoked.put(technician.objectId(), clock.instant());
  }

  private static TokenRefusedException refused(TokenError error) {
    return new TokenRefusedException(error);
  }
}
