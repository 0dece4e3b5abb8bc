package dev.twofold.engine.proof;

import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.signin.Box;
import dev.twofold.engine.signin.Region;
import dev.twofold.engine.signin.SignInSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the grant of a policy can be met, and where it can be met without MFA (mfa-semantics
 * appendix B, GR-01 to GR-08).
 */
final class GrantRegions {

  /**
   * The two answers.
   *
   * @param satisfiable where the grant can be met
   * @param openable the part of it where it can be met without MFA
   */
  record Answer(Region satisfiable, Region openable) {}

  /**
   * The same of one control.
   *
   * @param satisfiable where the control can be met
   * @param mfa where meeting it means MFA
   */
  private record Control(Region satisfiable, Region mfa) {}

  private final SignInSpace space;
  private final FactSides facts;
  private final Affiliation affiliation;
  private final Region everywhere;
  private final Box modern;

  GrantRegions(SignInSpace space, FactSides facts, Affiliation affiliation) {
    this.space = space;
    this.facts = facts;
    this.affiliation = affiliation;
    this.everywhere = Region.of(space.whole());
    this.modern =
        space
            .whole()
            .within(space.clientApp().index(), space.clientApp().where(ClientAppType::modern));
  }

  Answer of(ConditionalAccessPolicy policy) {
    Grant grant = policy.grant();
    if (grant.controls().contains(GrantControl.BLOCK)) {
      return new Answer(Region.empty(), Region.empty()); // CA-104
    }
    List<Control> controls = controls(policy);
    if (controls.isEmpty()) {
      return new Answer(everywhere, everywhere); // CA-111
    }
    return grant.operator() == Grant.Operator.AND ? all(controls) : any(controls);
  }

  private List<Control> controls(ConditionalAccessPolicy policy) {
    List<Control> controls = new ArrayList<>();
    policy.grant().controls().stream().sorted().forEach(control -> controls.add(control(control)));
    policy.grant().strength().ifPresent(strength -> controls.add(strength(strength, policy)));
    if (policy.isDoubtful(Doubt.Part.GRANT)) {
      String key = UnreadFacts.policy(Doubt.Part.GRANT.name(), policy);
      controls.add(new Control(everywhere, facts.where(everywhere, key)));
    }
    return controls;
  }

  private Answer all(List<Control> controls) {
    Region satisfiable = everywhere;
    Region mfa = Region.empty();
    for (Control control : controls) {
      satisfiable = satisfiable.and(control.satisfiable);
      mfa = mfa.or(control.mfa);
    }
    return new Answer(satisfiable, satisfiable.minus(mfa));
  }

  private Answer any(List<Control> controls) {
    Region satisfiable = Region.empty();
    Region openable = Region.empty();
    for (Control control : controls) {
      satisfiable = satisfiable.or(control.satisfiable);
      openable = openable.or(control.satisfiable.minus(control.mfa));
    }
    return new Answer(satisfiable, openable);
  }

  private Control control(GrantControl control) {
    Region satisfiable = satisfiable(control);
    return new Control(satisfiable, control.impliesMfa() ? everywhere : Region.empty());
  }

  private Region satisfiable(GrantControl control) {
    return switch (control) {
      case BLOCK -> Region.empty();
      case MFA ->
          when(!affiliation.directConnect() || affiliation.trust().mfa(), Region.of(modern));
      case COMPLIANT_DEVICE ->
          when(!affiliation.external() || affiliation.trust().compliantDevice(), compliantDevice());
      case DOMAIN_JOINED_DEVICE ->
          when(
              !affiliation.external() || affiliation.trust().hybridJoinedDevice(),
              hybridJoinedDevice());
      case APPROVED_APPLICATION, COMPLIANT_APPLICATION ->
          when(!affiliation.external(), mobileAppOnRegisteredDevice());
      case TERMS_OF_USE -> when(!affiliation.directConnect(), Region.of(modern));
      case CUSTOM_AUTHENTICATION_FACTOR ->
          when(!affiliation.trust().mfa(), Region.of(modern)); // CA-319
      case PASSWORD_CHANGE, RISK_REMEDIATION -> when(!affiliation.external(), Region.of(modern));
    };
  }

  private static Region when(boolean possible, Region region) {
    return possible ? region : Region.empty();
  }

  private Region compliantDevice() {
    Box box =
        registered()
            .within(space.compliant().index(), space.compliant().where(compliant -> compliant))
            .within(
                space.clientApp().index(),
                space.clientApp().where(app -> app != ClientAppType.OTHER))
            .within(space.flow().index(), space.flow().where(GrantRegions::sendsManagedDevice));
    return Region.of(box);
  }

  private Region hybridJoinedDevice() {
    Box box =
        modern
            .within(space.trust().index(), DeviceRegions.hybridJoined(space))
            .within(space.flow().index(), space.flow().where(GrantRegions::sendsManagedDevice));
    return Region.of(box);
  }

  /** With the device code flow, device controls can't be met (DIM-05). */
  private static boolean sendsManagedDevice(TransferMethod flow) {
    return flow != TransferMethod.DEVICE_CODE_FLOW;
  }

  private Region mobileAppOnRegisteredDevice() {
    return Region.of(
        registered()
            .within(
                space.platform().index(),
                space
                    .platform()
                    .where(platform ->
                        platform == DevicePlatform.IOS || platform == DevicePlatform.ANDROID)));
  }

  private Box registered() {
    return space.whole().within(space.trust().index(), space.trust().where(Optional::isPresent));
  }

  private Control strength(Fact<AuthenticationStrength> fact, ConditionalAccessPolicy policy) {
    return switch (fact) {
      case Fact.Known<AuthenticationStrength>(AuthenticationStrength strength) ->
          new Control(
              when(canMeet(strength), Region.of(modern)),
              strength.impliesMfa() ? everywhere : Region.empty());
      case Fact.Unread<AuthenticationStrength> _ ->
          new Control(
              unreadStrength(policy),
              facts.where(everywhere, UnreadFacts.policy("authentication strength", policy)));
    };
  }

  private Region unreadStrength(ConditionalAccessPolicy policy) {
    if (!affiliation.external() || affiliation.trust().mfa()) {
      return Region.of(modern);
    }
    return when(
        !affiliation.directConnect(),
        facts.where(Region.of(modern), UnreadFacts.policy("meeting the strength", policy)));
  }

  /** Contracts section 3, external users; CA-316. */
  private boolean canMeet(AuthenticationStrength strength) {
    return !affiliation.external()
        || affiliation.trust().mfa()
        || (!affiliation.directConnect() && strength.externalUserCanMeetItHere());
  }
}
