package dev.twofold.engine.oracle;

import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.directory.InboundTrust;
import dev.twofold.engine.signin.Device;
import java.util.ArrayList;
import java.util.List;

/**
 * Grant controls as satisfiability, for one user (mfa-semantics appendix B; contracts section 3,
 * External users).
 *
 * @param external whether the user is a b2bCollaborationGuest or b2bCollaborationMember
 * @param trust what is trusted of the user's home tenant
 */
record Grants(boolean external, InboundTrust trust) {

  /** The part of a sign-in that decides whether a control can be met. */
  record Means(ClientAppType client, TransferMethod flow, Device device, DevicePlatform platform) {
    private boolean modern() {
      return client == ClientAppType.BROWSER
          || client == ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS;
    }

    private boolean deviceCode() {
      return flow == TransferMethod.DEVICE_CODE_FLOW;
    }

    private boolean mobile() {
      return platform == DevicePlatform.IOS || platform == DevicePlatform.ANDROID;
    }
  }

  /** A control in a sign-in: whether it can be met, and whether meeting it is MFA. */
  private record Control(boolean satisfiable, boolean impliesMfa) {}

  /** GR-01 to GR-03. */
  Effect effect(Grant grant, Means means) {
    List<Control> controls = controls(grant, means);
    if (controls.isEmpty()) {
      return Effect.NOTHING; // CA-110, CA-111
    }
    return grant.operator() == Grant.Operator.AND ? all(controls) : one(controls);
  }

  private static Effect all(List<Control> controls) {
    if (!controls.stream().allMatch(Control::satisfiable)) {
      return Effect.BLOCK;
    }
    return controls.stream().anyMatch(Control::impliesMfa) ? Effect.MFA : Effect.NOTHING;
  }

  private static Effect one(List<Control> controls) {
    List<Control> possible = controls.stream().filter(Control::satisfiable).toList();
    if (possible.isEmpty()) {
      return Effect.BLOCK;
    }
    return possible.stream().allMatch(Control::impliesMfa) ? Effect.MFA : Effect.NOTHING;
  }

  private List<Control> controls(Grant grant, Means means) {
    List<Control> controls = new ArrayList<>();
    for (GrantControl control : grant.controls()) {
      controls.add(new Control(satisfiable(control, means), impliesMfa(control)));
    }
    grant
        .strength()
        .ifPresent(fact -> {
          AuthenticationStrength strength = Conditions.known(fact);
          controls.add(new Control(satisfiable(strength, means), impliesMfa(strength)));
        });
    return controls;
  }

  private static boolean impliesMfa(GrantControl control) {
    return switch (control) {
      case MFA, PASSWORD_CHANGE, RISK_REMEDIATION -> true;
      default -> false;
    };
  }

  private boolean impliesMfa(AuthenticationStrength strength) {
    return Strengths.isMfa(strength)
        || (!Readings.STRENGTH_IMPLIES_MFA_BY_ALL_COMBINATIONS && external && !trust.mfa());
  }

  private boolean satisfiable(GrantControl control, Means means) {
    return switch (control) {
      case BLOCK -> false;
      case MFA, TERMS_OF_USE -> means.modern();
      case COMPLIANT_DEVICE -> compliantDevice(means);
      case DOMAIN_JOINED_DEVICE -> domainJoinedDevice(means);
      case APPROVED_APPLICATION, COMPLIANT_APPLICATION ->
          means.mobile() && means.device() instanceof Device.Registered && !external;
      case PASSWORD_CHANGE, RISK_REMEDIATION -> means.modern() && !external;
      case CUSTOM_AUTHENTICATION_FACTOR ->
          means.modern()
              && !(external && trust.mfa() && Readings.CUSTOM_CONTROL_FAILS_WITH_MFA_TRUST);
    };
  }

  /** DIM-03, DIM-05; Exchange ActiveSync may meet it (DIM-01). */
  private boolean compliantDevice(Means means) {
    return means.device() instanceof Device.Registered device
        && device.compliant()
        && (means.modern() || means.client() == ClientAppType.EXCHANGE_ACTIVE_SYNC)
        && !means.deviceCode()
        && (!external || trust.compliantDevice());
  }

  private boolean domainJoinedDevice(Means means) {
    return means.device() instanceof Device.Registered device
        && device.trustType() == TrustType.SERVER_AD
        && means.modern()
        && !means.deviceCode()
        && (!external || trust.hybridJoinedDevice());
  }

  private boolean satisfiable(AuthenticationStrength strength, Means means) {
    return means.modern()
        && !strength.allowedCombinations().isEmpty()
        && (!external || trust.mfa() || Strengths.canBeMetByGuests(strength));
  }
}
