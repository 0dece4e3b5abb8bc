package dev.twofold.cli;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.Registration;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.meaning.AnalysisReason;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Network;
import dev.twofold.engine.signin.SignIn;
import dev.twofold.engine.verdict.Cause;
import dev.twofold.engine.verdict.Causes;
import dev.twofold.engine.verdict.Enforcer;
import dev.twofold.engine.verdict.Finding;
import dev.twofold.engine.verdict.UserVerdict;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.report.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hand-made tenants, users and verdicts to write reports about. */
public final class Sample {
  /** When reports are written. */
  public static final Instant NOW = Instant.parse("2026-11-21T10:12:00Z");

  private static final String EXCHANGE = "00000002-0000-0ff1-ce00-000000000000";

  private Sample() {}

  /** A tenant with two policies, one of them on a user action. */
  public static Subject subject(String source) {
    ConditionalAccessPolicy mfa =
        ConditionalAccessPolicy.builder("ca1").displayName("CA001").build();
    ConditionalAccessPolicy register =
        ConditionalAccessPolicy.builder("ca2")
            .displayName("CA002")
            .state(PolicyState.REPORT_ONLY)
            .resources(
                new TargetResources.UserActions(Set.of("urn:user:registersecurityinformation")))
            .build();
    return new Subject(
        source,
        Optional.of("t1"),
        Optional.of("Contoso"),
        Optional.of(Instant.parse("2026-11-21T07:12:00Z")),
        List.of("reports/authenticationMethods/userRegistrationDetails"),
        List.of("no named location"),
        Tenant.withPolicies(List.of(mfa, register)),
        false,
        new Subject.PerUserMfa(1, 2));
  }

  /** A member with this name. */
  public static User user(String id, String displayName) {
    return user(id, displayName, UserKind.INTERNAL_MEMBER, new HomeTenant.Here());
  }

  /** A user of this kind. */
  public static User user(String id, String displayName, UserKind kind, HomeTenant home) {
    return new User(
        id,
        id + "@contoso.com",
        displayName,
        true,
        kind == UserKind.B2B_COLLABORATION_GUEST ? "Guest" : "Member",
        kind,
        home,
        IdSet.empty(),
        HeldRoles.none(),
        Fact.known(PerUserMfaState.DISABLED),
        Fact.known(new Registration(true, true, List.of("softwareOneTimePasscode"))));
  }

  /** The most ordinary open sign-in. */
  public static SignIn signIn() {
    return signIn(new Device.Unregistered(), DevicePlatform.WINDOWS, Optional.of("FR"));
  }

  /** An open sign-in from this device. */
  public static SignIn signIn(Device device, DevicePlatform platform, Optional<String> country) {
    return new SignIn(
        new Audience.Application(EXCHANGE),
        ClientAppType.BROWSER,
        TransferMethod.NONE,
        RiskLevel.NONE,
        RiskLevel.NONE,
        InsiderRiskLevel.NONE,
        device,
        new Network(IpAddress.parse("203.0.113.7"), country, Optional.empty(), false, false),
        platform);
  }

  /** A device with properties. */
  public static Device device() {
    return new Device.Registered(
        true,
        TrustType.SERVER_AD,
        Map.of("deviceOwnership", "Company", "extensionAttribute3", "kiosk"),
        Map.of("systemLabels", Set.of("b", "a")));
  }

  /** An open sign-in with everything that the What-If request can't say. */
  public static SignIn beyondWhatIf() {
    return new SignIn(
        new Audience.BaselineScopes(),
        ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS,
        TransferMethod.DEVICE_CODE_FLOW,
        RiskLevel.NONE,
        RiskLevel.HIGH,
        InsiderRiskLevel.NONE,
        new Device.Unregistered(),
        new Network(
            IpAddress.parse("2001:db8::7"), Optional.empty(), Optional.of("SE"), true, true),
        DevicePlatform.UNKNOWN);
  }

  /** MFA at every sign-in. */
  public static UserVerdict always(User user) {
    Finding finding =
        new Finding(
            Verdict.ALWAYS,
            false,
            List.of(new Enforcer.Policy("ca1", "CA001"), new Enforcer.SecurityDefaults()),
            Optional.empty(),
            List.of(),
            List.of());
    return new UserVerdict(user, false, finding, Causes.none(), Optional.of(true));
  }

  /** A gap with this witness. */
  public static UserVerdict gap(User user, SignIn witness) {
    Finding finding =
        new Finding(
            Verdict.CONDITIONALLY,
            false,
            List.of(new Enforcer.Policy("ca1", "CA001")),
            Optional.of(witness),
            List.of(),
            List.of());
    Cause cause =
        new Cause(
            "ca1",
            "CA001",
            List.of(AnalysisReason.LOCATION, AnalysisReason.DEVICES),
            "203.0.113.7 is in `Head office`, which the policy excludes");
    return new UserVerdict(user, true, finding, new Causes(List.of(cause), 2), Optional.of(false));
  }

  /** A verdict that depends on a group that was not read. */
  public static UserVerdict unknown(User user, Verdict... either) {
    Finding finding =
        new Finding(
            Verdict.UNKNOWN,
            false,
            List.of(),
            Optional.empty(),
            List.of(either),
            List.of("groups/g9/transitiveMembers"));
    return new UserVerdict(user, false, finding, Causes.none(), Optional.empty());
  }
}
