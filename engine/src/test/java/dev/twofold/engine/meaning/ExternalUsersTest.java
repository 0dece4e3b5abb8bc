package dev.twofold.engine.meaning;

import static dev.twofold.engine.meaning.Given.BLOCKED;
import static dev.twofold.engine.meaning.Given.MFA;
import static dev.twofold.engine.meaning.Given.OPEN;
import static dev.twofold.engine.meaning.Given.all;
import static dev.twofold.engine.meaning.Given.by;
import static dev.twofold.engine.meaning.Given.device;
import static dev.twofold.engine.meaning.Given.on;
import static dev.twofold.engine.meaning.Given.oneOf;
import static dev.twofold.engine.meaning.Given.outcomes;
import static dev.twofold.engine.meaning.Given.policy;
import static dev.twofold.engine.meaning.Given.strength;
import static dev.twofold.engine.meaning.Given.tenant;
import static dev.twofold.engine.meaning.Given.user;
import static dev.twofold.engine.meaning.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.directory.CrossTenantAccess;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HomeTenant;
import dev.twofold.engine.directory.InboundTrust;
import dev.twofold.engine.directory.User;
import dev.twofold.engine.directory.UserKind;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExternalUsersTest {
  private static final InboundTrust FULL = new InboundTrust(true, true, true);
  private static final HomeTenant HOME = new HomeTenant.Entra("t1");
  private static final User GUEST = user(UserKind.B2B_COLLABORATION_GUEST, HOME);
  private static final User DIRECT = user(UserKind.B2B_DIRECT_CONNECT_USER, HOME);
  private static final SignIn MANAGED = on(device(true, TrustType.SERVER_AD));

  @Test
  @DisplayName("CA-313, CA-314: MFA is here or at home; direct connect needs trust")
  void mfa() {
    Grant mfa = all(GrantControl.MFA);

    assertThat(untrusted(mfa, GUEST)).isEqualTo(MFA);
    assertThat(trusted(mfa, GUEST)).isEqualTo(MFA);
    assertThat(untrusted(mfa, user(UserKind.B2B_COLLABORATION_GUEST, new HomeTenant.NotEntra())))
        .isEqualTo(MFA);
    assertThat(untrusted(mfa, DIRECT)).isEqualTo(BLOCKED);
    assertThat(trusted(mfa, DIRECT)).isEqualTo(MFA);
  }

  @Test
  @DisplayName("CA-317: device controls need device trust, of the right kind")
  void deviceControls() {
    Grant compliant = all(GrantControl.COMPLIANT_DEVICE);
    Grant hybrid = all(GrantControl.DOMAIN_JOINED_DEVICE);
    InboundTrust compliantOnly = new InboundTrust(false, true, false);

    assertThat(untrusted(compliant, GUEST)).isEqualTo(BLOCKED);
    assertThat(granted(compliant, GUEST, known(compliantOnly))).isEqualTo(OPEN);
    assertThat(granted(hybrid, GUEST, known(compliantOnly))).isEqualTo(BLOCKED);
    assertThat(trusted(hybrid, GUEST)).isEqualTo(OPEN);
    assertThat(untrusted(oneOf(GrantControl.MFA, GrantControl.COMPLIANT_DEVICE), GUEST))
        .isEqualTo(MFA);
  }

  @Test
  @DisplayName("CA-315, CA-316: a strength needs MFA trust or a combination that works here")
  void strengths() {
    Grant phishingResistant = strength("fido2", "windowsHelloForBusiness");
    User google = user(UserKind.B2B_COLLABORATION_GUEST, new HomeTenant.NotEntra());

    assertThat(untrusted(phishingResistant, GUEST)).isEqualTo(BLOCKED);
    assertThat(trusted(phishingResistant, GUEST)).isEqualTo(MFA);
    assertThat(trusted(phishingResistant, google)).isEqualTo(BLOCKED);
    assertThat(untrusted(strength("fido2", "password,sms"), GUEST)).isEqualTo(MFA);
    assertThat(untrusted(strength("fido2", "password,sms"), DIRECT)).isEqualTo(BLOCKED);
  }

  @Test
  @DisplayName("CA-317: password change, risk remediation and protected apps are not for them")
  void unsupported() {
    for (GrantControl control :
        List.of(
            GrantControl.PASSWORD_CHANGE,
            GrantControl.RISK_REMEDIATION,
            GrantControl.APPROVED_APPLICATION,
            GrantControl.COMPLIANT_APPLICATION)) {
      assertThat(onPhone(control, GUEST)).isEqualTo(BLOCKED);
      assertThat(onPhone(control, user(UserKind.INTERNAL_GUEST, new HomeTenant.Here())))
          .isNotEqualTo(BLOCKED);
    }
  }

  @Test
  @DisplayName(
      "CA-317, CA-319: terms of use not for direct connect, custom controls not with trust")
  void termsAndCustomControls() {
    assertThat(untrusted(all(GrantControl.TERMS_OF_USE), GUEST)).isEqualTo(OPEN);
    assertThat(trusted(all(GrantControl.TERMS_OF_USE), DIRECT)).isEqualTo(BLOCKED);
    assertThat(untrusted(all(GrantControl.CUSTOM_AUTHENTICATION_FACTOR), GUEST)).isEqualTo(OPEN);
    assertThat(trusted(all(GrantControl.CUSTOM_AUTHENTICATION_FACTOR), GUEST)).isEqualTo(BLOCKED);
  }

  @Test
  @DisplayName("CA-320: a partner's own entry comes before the default")
  void partnerTrust() {
    Fact<CrossTenantAccess> partner =
        Fact.known(new CrossTenantAccess(InboundTrust.none(), Map.of("T1", FULL)));
    User elsewhere = user(UserKind.B2B_COLLABORATION_GUEST, new HomeTenant.Entra("t2"));
    User undisclosed = user(UserKind.B2B_COLLABORATION_GUEST, new HomeTenant.Undisclosed());
    Grant compliant = all(GrantControl.COMPLIANT_DEVICE);

    assertThat(granted(compliant, GUEST, partner)).isEqualTo(OPEN);
    assertThat(granted(compliant, elsewhere, partner)).isEqualTo(BLOCKED);
    assertThat(granted(compliant, undisclosed, partner))
        .containsExactlyInAnyOrder(Outcome.OPEN, Outcome.BLOCKED);
    assertThat(granted(compliant, undisclosed, known(FULL))).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("GR-12: unread trust matters to external users only")
  void unreadTrust() {
    Fact<CrossTenantAccess> unread = Fact.unread("crossTenantAccessPolicy");
    Grant grant = oneOf(GrantControl.MFA, GrantControl.COMPLIANT_DEVICE);

    assertThat(granted(grant, GUEST, unread)).containsExactlyInAnyOrder(Outcome.OPEN, Outcome.MFA);
    assertThat(granted(grant, Given.member(), unread)).isEqualTo(OPEN);
    assertThat(granted(all(GrantControl.MFA), GUEST, unread)).isEqualTo(MFA);
  }

  private static Set<Outcome> onPhone(GrantControl control, User user) {
    SignIn signIn =
        by(
            ClientAppType.BROWSER,
            device(true, TrustType.WORKPLACE),
            DevicePlatform.IOS,
            TransferMethod.NONE);
    return outcomes(tenant(policy(p -> p.grant(all(control)))), user, signIn);
  }

  private static Set<Outcome> untrusted(Grant grant, User user) {
    return granted(grant, user, known(InboundTrust.none()));
  }

  private static Set<Outcome> trusted(Grant grant, User user) {
    return granted(grant, user, known(FULL));
  }

  private static Fact<CrossTenantAccess> known(InboundTrust trust) {
    return Fact.known(new CrossTenantAccess(trust, Map.of()));
  }

  private static Set<Outcome> granted(Grant grant, User user, Fact<CrossTenantAccess> access) {
    Directory directory =
        new Directory(
            Map.of(), List.of(), Map.of(), Optional.empty(), Fact.known(Set.of()), access);
    return outcomes(with(tenant(policy(p -> p.grant(grant))), directory), user, MANAGED);
  }
}
