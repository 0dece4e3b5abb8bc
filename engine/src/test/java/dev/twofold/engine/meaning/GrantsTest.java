package dev.twofold.engine.meaning;

import static dev.twofold.engine.meaning.Given.BLOCKED;
import static dev.twofold.engine.meaning.Given.MFA;
import static dev.twofold.engine.meaning.Given.MFA_OR_OPEN;
import static dev.twofold.engine.meaning.Given.OPEN;
import static dev.twofold.engine.meaning.Given.all;
import static dev.twofold.engine.meaning.Given.by;
import static dev.twofold.engine.meaning.Given.device;
import static dev.twofold.engine.meaning.Given.member;
import static dev.twofold.engine.meaning.Given.on;
import static dev.twofold.engine.meaning.Given.oneOf;
import static dev.twofold.engine.meaning.Given.ordinary;
import static dev.twofold.engine.meaning.Given.outcomes;
import static dev.twofold.engine.meaning.Given.policy;
import static dev.twofold.engine.meaning.Given.strength;
import static dev.twofold.engine.meaning.Given.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.Grant;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Outcome;
import dev.twofold.engine.signin.SignIn;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrantsTest {
  private static final Device COMPLIANT = device(true, TrustType.AZURE_AD);
  private static final Device HYBRID = device(false, TrustType.SERVER_AD);
  private static final Device BOTH = device(true, TrustType.SERVER_AD);

  @ParameterizedTest(
      name = "appendix B: {0} alone: browser {1}, Exchange ActiveSync {2}, other {3}")
  @CsvSource({
    "BLOCK, BLOCKED, BLOCKED, BLOCKED",
    "MFA, MFA, BLOCKED, BLOCKED",
    "COMPLIANT_DEVICE, BLOCKED, BLOCKED, BLOCKED",
    "DOMAIN_JOINED_DEVICE, BLOCKED, BLOCKED, BLOCKED",
    "APPROVED_APPLICATION, BLOCKED, BLOCKED, BLOCKED",
    "COMPLIANT_APPLICATION, BLOCKED, BLOCKED, BLOCKED",
    "PASSWORD_CHANGE, MFA, BLOCKED, BLOCKED",
    "RISK_REMEDIATION, MFA, BLOCKED, BLOCKED",
    "TERMS_OF_USE, OPEN, BLOCKED, BLOCKED",
    "CUSTOM_AUTHENTICATION_FACTOR, OPEN, BLOCKED, BLOCKED"
  })
  void unregistered(GrantControl control, Outcome browser, Outcome eas, Outcome other) {
    assertThat(granted(all(control), ordinary())).containsExactly(browser);
    assertThat(granted(all(control), by(ClientAppType.EXCHANGE_ACTIVE_SYNC))).containsExactly(eas);
    assertThat(granted(all(control), by(ClientAppType.OTHER))).containsExactly(other);
  }

  @ParameterizedTest
  @EnumSource(Grant.Operator.class)
  @DisplayName("CA-104: block wins, whatever stands beside it")
  void block(Grant.Operator operator) {
    Grant grant =
        new Grant(
            operator, Set.of(GrantControl.BLOCK, GrantControl.MFA), java.util.Optional.empty());

    assertThat(granted(grant, ordinary())).isEqualTo(BLOCKED);
  }

  @Test
  @DisplayName("CA-111, GR-08: a policy with session controls only closes nothing")
  void nothing() {
    assertThat(granted(Grant.none(), by(ClientAppType.OTHER))).isEqualTo(OPEN);
    assertThat(granted(oneOf(), ordinary())).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-C15, DIM-01: device controls, a compliant phone with Exchange ActiveSync too")
  void devices() {
    ClientAppType eas = ClientAppType.EXCHANGE_ACTIVE_SYNC;

    assertThat(granted(all(GrantControl.COMPLIANT_DEVICE), on(COMPLIANT))).isEqualTo(OPEN);
    assertThat(granted(all(GrantControl.COMPLIANT_DEVICE), on(HYBRID))).isEqualTo(BLOCKED);
    assertThat(granted(all(GrantControl.COMPLIANT_DEVICE), by(eas, COMPLIANT))).isEqualTo(OPEN);
    assertThat(granted(all(GrantControl.DOMAIN_JOINED_DEVICE), on(HYBRID))).isEqualTo(OPEN);
    assertThat(granted(all(GrantControl.DOMAIN_JOINED_DEVICE), by(eas, HYBRID))).isEqualTo(BLOCKED);
  }

  @Test
  @DisplayName("DIM-05, CA-A11: device code flow meets no managed-device control")
  void deviceCode() {
    SignIn signIn =
        by(ClientAppType.BROWSER, BOTH, DevicePlatform.WINDOWS, TransferMethod.DEVICE_CODE_FLOW);

    assertThat(granted(all(GrantControl.COMPLIANT_DEVICE), signIn)).isEqualTo(BLOCKED);
    assertThat(granted(all(GrantControl.DOMAIN_JOINED_DEVICE), signIn)).isEqualTo(BLOCKED);
    assertThat(granted(oneOf(GrantControl.MFA, GrantControl.COMPLIANT_DEVICE), signIn))
        .isEqualTo(MFA);
  }

  @ParameterizedTest
  @EnumSource(
      value = GrantControl.class,
      names = {"APPROVED_APPLICATION", "COMPLIANT_APPLICATION"})
  @DisplayName("CA-C16: protected apps are on registered phones")
  void phones(GrantControl control) {
    Device phone = device(false, TrustType.WORKPLACE);

    assertThat(granted(all(control), phone(phone, DevicePlatform.IOS))).isEqualTo(OPEN);
    assertThat(granted(all(control), phone(phone, DevicePlatform.ANDROID))).isEqualTo(OPEN);
    assertThat(granted(all(control), phone(phone, DevicePlatform.WINDOWS))).isEqualTo(BLOCKED);
    assertThat(granted(all(control), phone(new Device.Unregistered(), DevicePlatform.IOS)))
        .isEqualTo(BLOCKED);
  }

  @Test
  @DisplayName("GR-01, GR-02: all or one of the controls")
  void operators() {
    assertThat(granted(all(GrantControl.MFA, GrantControl.COMPLIANT_DEVICE), on(COMPLIANT)))
        .isEqualTo(MFA);
    assertThat(granted(all(GrantControl.MFA, GrantControl.COMPLIANT_DEVICE), ordinary()))
        .isEqualTo(BLOCKED);
    assertThat(granted(oneOf(GrantControl.MFA, GrantControl.COMPLIANT_DEVICE), on(COMPLIANT)))
        .isEqualTo(OPEN);
    assertThat(granted(oneOf(GrantControl.MFA, GrantControl.COMPLIANT_DEVICE), ordinary()))
        .isEqualTo(MFA);
    assertThat(granted(oneOf(GrantControl.MFA, GrantControl.TERMS_OF_USE), ordinary()))
        .isEqualTo(OPEN);
  }

  @Test
  @DisplayName("GR-04, GR-09: two policies must both be met")
  void twoPolicies() {
    var compliant = policy(p -> p.grant(oneOf(GrantControl.MFA, GrantControl.COMPLIANT_DEVICE)));
    var hybrid = policy(p -> p.grant(oneOf(GrantControl.MFA, GrantControl.DOMAIN_JOINED_DEVICE)));

    assertThat(outcomes(tenant(compliant, hybrid), member(), on(BOTH))).isEqualTo(OPEN);
    assertThat(outcomes(tenant(compliant, hybrid), member(), on(HYBRID))).isEqualTo(MFA);
  }

  @Test
  @DisplayName("CA-C08 to CA-C13: strengths")
  void strengths() {
    assertThat(granted(strength("fido2", "password,sms"), ordinary())).isEqualTo(MFA);
    assertThat(granted(strength("fido2", "x509CertificateSingleFactor"), ordinary()))
        .isEqualTo(OPEN);
    assertThat(granted(strength("fido2"), by(ClientAppType.OTHER))).isEqualTo(BLOCKED);
    assertThat(granted(strength(), ordinary())).isEqualTo(BLOCKED);
    assertThat(granted(strength(Fact.unread("strength")), ordinary())).isEqualTo(MFA_OR_OPEN);
  }

  @Test
  @DisplayName(
      "GR-12: a control that is not known may mean MFA or not, and beside MFA changes nothing")
  void unknownControl() {
    List<Doubt> doubt = List.of(new Doubt(Doubt.Part.GRANT, "policies/p"));

    assertThat(outcomes(policy(p -> p.grant(Grant.none()).doubts(doubt)), ordinary()))
        .isEqualTo(MFA_OR_OPEN);
    assertThat(outcomes(policy(p -> p.doubts(doubt)), ordinary())).containsExactly(Outcome.MFA);
    assertThat(outcomes(policy(p -> p.grant(oneOf(GrantControl.MFA)).doubts(doubt)), ordinary()))
        .isEqualTo(MFA_OR_OPEN);
    assertThat(outcomes(policy(p -> p.grant(all(GrantControl.BLOCK)).doubts(doubt)), ordinary()))
        .isEqualTo(BLOCKED);
  }

  private static SignIn phone(Device device, DevicePlatform platform) {
    return by(ClientAppType.MOBILE_APPS_AND_DESKTOP_CLIENTS, device, platform, TransferMethod.NONE);
  }

  private static Set<Outcome> granted(Grant grant, SignIn signIn) {
    return outcomes(policy(p -> p.grant(grant)), signIn);
  }
}
