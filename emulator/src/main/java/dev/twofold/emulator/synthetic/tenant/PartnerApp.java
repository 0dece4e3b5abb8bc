package dev.twofold.emulator.synthetic.tenant;

import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Permissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The partner's one app registration. */
public final class PartnerApp {
  /** Its client id, the same in every synthetic world. */
  public static final String CLIENT_ID = "5f0c3b52-8a0e-4d6b-9a57-2f1d7c64e9b8";

  /** Its name. */
  public static final String NAME = "Twofold";

  private static final int SECRET_BYTES = 30;

  private PartnerApp() {}

  /** The app with this client secret. */
  public static App withSecret(String secret) {
    return new App(
        CLIENT_ID, NAME, List.of(secret), List.of(), Permissions.all(), Permissions.all());
  }

  /** The app with a secret that nobody can guess. */
  public static App withRandomSecret() {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return withSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }
}
