package dev.twofold.emulator.identity;

import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Partner.Technician;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** Devices that wait for their user to sign in elsewhere (graph-api part 2, device code grant). */
final class DeviceCodes {
  /** How long a user has. */
  static final Duration LIFE = Duration.ofMinutes(15);

  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXYZ23456789";
  private static final int USER_CODE_LENGTH = 9;

  private final EmulatorClock clock;
  private final SecureRandom random;
  private final BoundedStore<Device> devices = new BoundedStore<>();

  DeviceCodes(EmulatorClock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** What the user did. */
  sealed interface State {
    /** Nothing yet. */
    record Waiting() implements State {}

    /** Signed in. */
    record Approved(SignIn signIn) implements State {}

    /** Declined. */
    record Declined() implements State {}
  }

  /**
   * A device that waits.
   *
   * @param userCode what the user types
   * @param clientId the app that runs on it
   * @param scope what it asked for
   * @param end when the code ends
   * @param state what the user did
   */
  record Device(String userCode, String clientId, String scope, Instant end, State state) {}

  /** A code for the device, and one for its user. */
  record Codes(String deviceCode, String userCode) {
    /** Without the codes, which are secrets. */
    @Override
    public String toString() {
      return "Codes";
    }
  }

  /** Starts to wait. */
  Codes begin(App app, String scope) {
    String userCode =
        random
            .ints(USER_CODE_LENGTH, 0, LETTERS.length())
            .mapToObj(index -> LETTERS.substring(index, index + 1))
            .collect(Collectors.joining());
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String deviceCode = Jwt.encode(bytes);
    Instant end = clock.instant().plus(LIFE);
    devices.put(deviceCode, new Device(userCode, app.clientId(), scope, end, new State.Waiting()));
    return new Codes(deviceCode, userCode);
  }

  /** The user signs in; false where the code is not known, used or over. */
  boolean approve(String userCode, Technician technician) {
    SignIn signIn = new SignIn(technician, technician.signedInWithMfa());
    return answer(userCode, new State.Approved(signIn));
  }

  /** The user declines; false as above. */
  boolean decline(String userCode) {
    return answer(userCode, new State.Declined());
  }

  private boolean answer(String userCode, State state) {
    String code = userCode.trim().toUpperCase(Locale.ROOT);
    Instant now = clock.instant();
    return devices.change(
        device ->
            device.userCode().equals(code)
                && device.state() instanceof State.Waiting
                && now.isBefore(device.end()),
        device ->
            new Device(device.userCode(), device.clientId(), device.scope(), device.end(), state));
  }

  /**
   * What became of a device that was approved; it is served once. Refuses while the user has not
   * signed in, and for all other endings.
   */
  Approval approval(String deviceCode, App app) throws TokenRefusedException {
    Device device =
        devices
            .get(deviceCode)
            .filter(d -> d.clientId().equals(app.clientId()))
            .orElseThrow(() -> new TokenRefusedException(TokenError.badDeviceCode()));
    return switch (device.state()) {
      case State.Declined() -> throw new TokenRefusedException(TokenError.deviceDeclined());
      case State.Waiting() ->
          throw new TokenRefusedException(
              clock.instant().isBefore(device.end())
                  ? TokenError.devicePending()
                  : TokenError.deviceExpired());
      case State.Approved(SignIn signIn) -> {
        if (devices.take(deviceCode).isEmpty()) {
          throw new TokenRefusedException(TokenError.badDeviceCode());
        }
        yield new Approval(signIn, device.scope());
      }
    };
  }

  /**
   * A device whose user signed in.
   *
   * @param signIn the user
   * @param scope what the device asked for
   */
  record Approval(SignIn signIn, String scope) {}
}
