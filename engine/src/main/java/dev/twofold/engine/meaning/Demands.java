package dev.twofold.engine.meaning;

import static dev.twofold.engine.meaning.Answer.NO;
import static dev.twofold.engine.meaning.Answer.UNREAD;
import static dev.twofold.engine.meaning.Answer.YES;

import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.SignIn;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of mfa-semantics appendix B: for each control, whether this user can meet it in this
 * sign-in, and whether meeting it implies MFA.
 */
final class Demands {
  private final Standing standing;
  private final SignIn signIn;

  private Demands(Standing standing, SignIn signIn) {
    this.standing = standing;
    this.signIn = signIn;
  }

  /** What a policy asks for, control by control. */
  static List<Demand> of(ConditionalAccessPolicy policy, Standing standing, SignIn signIn) {
    return new Demands(standing, signIn).all(policy);
  }

  private List<Demand> all(ConditionalAccessPolicy policy) {
    List<Demand> demands = new ArrayList<>();
    Words.inOrder(policy.grant().controls()).forEach(control -> demands.add(demand(control)));
    policy.grant().strength().ifPresent(strength -> demands.add(demand(strength)));
    if (policy.isDoubtful(Doubt.Part.GRANT)) {
      // Taken to be one that can be met: for BLOCKED the less blocking reading (appendix D).
      demands.add(Demand.of("a control that is not known", "that control", YES, UNREAD));
    }
    return demands;
  }

  private Demand demand(GrantControl control) {
    return Demand.of(Words.of(control), met(control), canBeMet(control), implied(control));
  }

  private static Answer implied(GrantControl control) {
    return switch (control) {
      case MFA, PASSWORD_CHANGE, RISK_REMEDIATION -> YES; // CA-C04, CA-C18, CA-C19
      case BLOCK,
          COMPLIANT_DEVICE, // CA-C15
          DOMAIN_JOINED_DEVICE,
          APPROVED_APPLICATION, // CA-C16
          COMPLIANT_APPLICATION,
          TERMS_OF_USE, // CA-C20
          CUSTOM_AUTHENTICATION_FACTOR -> // CA-C21
          NO;
    };
  }

  private Answer canBeMet(GrantControl control) {
    return switch (control) {
      case BLOCK -> NO;
      case MFA -> modern().and(Answer.of(!standing.directConnect()).or(standing.mfa())); // CA-313
      case COMPLIANT_DEVICE -> compliantDevice();
      case DOMAIN_JOINED_DEVICE -> hybridJoinedDevice();
      // CA-C16, CA-C17; apps protected by Edge on Windows are a preview and not counted
      case APPROVED_APPLICATION, COMPLIANT_APPLICATION -> phoneApplication();
      case TERMS_OF_USE -> modern().and(Answer.of(!standing.directConnect())); // CA-317
      case CUSTOM_AUTHENTICATION_FACTOR -> modern().and(standing.mfa().not()); // CA-319
      case PASSWORD_CHANGE, RISK_REMEDIATION -> modern().and(internal()); // CA-317
    };
  }

  /** Legacy clients can meet no interactive control (CA-606, CA-607, GR-08). */
  private Answer modern() {
    return Answer.of(signIn.clientApp().modern());
  }

  private Answer internal() {
    return Answer.of(standing.internal());
  }

  /** Exchange ActiveSync is taken to pass a device control (DIM-01, CA-607). */
  private Answer compliantDevice() {
    boolean eas = signIn.clientApp() == ClientAppType.EXCHANGE_ACTIVE_SYNC;
    return modern()
        .or(Answer.of(eas))
        .and(Answer.of(presentsCompliantDevice() && !deviceCode()))
        .and(internal().or(standing.compliantDevice())); // CA-317
  }

  private Answer hybridJoinedDevice() {
    return modern()
        .and(Answer.of(presentsHybridJoinedDevice() && !deviceCode()))
        .and(internal().or(standing.hybridJoinedDevice())); // CA-317
  }

  private Answer phoneApplication() {
    return Answer.of(onPhone() && signIn.device() instanceof Device.Registered).and(internal());
  }

  private boolean onPhone() {
    return signIn.platform() == DevicePlatform.IOS || signIn.platform() == DevicePlatform.ANDROID;
  }

  /** Managed-device controls can't be met there (DIM-05, CA-A11). */
  private boolean deviceCode() {
    return signIn.flow() == TransferMethod.DEVICE_CODE_FLOW;
  }

  private boolean presentsCompliantDevice() {
    return signIn.device() instanceof Device.Registered device && device.compliant();
  }

  private boolean presentsHybridJoinedDevice() {
    return signIn.device() instanceof Device.Registered device
        && device.trustType() == TrustType.SERVER_AD;
  }

  private Demand demand(Fact<AuthenticationStrength> strength) {
    return switch (strength) {
      case Fact.Known<AuthenticationStrength>(var known) ->
          Demand.of(
              "the strength " + Words.quoted(known.displayName()),
              "a combination without MFA that %s allows"
                  .formatted(Words.quoted(known.displayName())),
              modern().and(usable(known)),
              Answer.of(known.impliesMfa())); // CA-C08 to CA-C11
      case Fact.Unread<AuthenticationStrength> _ ->
          Demand.of(
              "a strength that could not be read",
              "a combination of that strength",
              modern().and(internal().or(standing.mfa()).or(usableUnread())),
              UNREAD);
    };
  }

  /** CA-C13: without an allowed combination nobody gets in. External users: CA-313, CA-316. */
  private Answer usable(AuthenticationStrength strength) {
    boolean here =
        switch (standing.relation()) {
          case INTERNAL -> true;
          case COLLABORATION -> strength.externalUserCanMeetItHere();
          case DIRECT_CONNECT -> false;
        };
    return Answer.of(!strength.allowedCombinations().isEmpty())
        .and(Answer.of(here).or(standing.mfa()));
  }

  private Answer usableUnread() {
    return standing.directConnect() ? NO : UNREAD;
  }

  private static String met(GrantControl control) {
    return switch (control) {
      case BLOCK -> "nothing";
      case MFA -> "MFA";
      case COMPLIANT_DEVICE -> "a compliant device";
      case DOMAIN_JOINED_DEVICE -> "a hybrid joined device";
      case APPROVED_APPLICATION -> "an approved client app";
      case COMPLIANT_APPLICATION -> "an app with an app protection policy";
      case PASSWORD_CHANGE -> "a password change";
      case RISK_REMEDIATION -> "risk remediation";
      case TERMS_OF_USE -> "accepting the terms of use";
      case CUSTOM_AUTHENTICATION_FACTOR -> "the custom control";
    };
  }
}
