package dev.twofold.engine.meaning;

import static dev.twofold.engine.meaning.Given.MFA;
import static dev.twofold.engine.meaning.Given.MFA_OR_OPEN;
import static dev.twofold.engine.meaning.Given.OPEN;
import static dev.twofold.engine.meaning.Given.at;
import static dev.twofold.engine.meaning.Given.by;
import static dev.twofold.engine.meaning.Given.on;
import static dev.twofold.engine.meaning.Given.ordinary;
import static dev.twofold.engine.meaning.Given.outcomes;
import static dev.twofold.engine.meaning.Given.policy;
import static dev.twofold.engine.meaning.Given.through;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.DevicePlatform;
import dev.twofold.engine.access.Doubt;
import dev.twofold.engine.access.InsiderRiskLevel;
import dev.twofold.engine.access.PlatformCondition;
import dev.twofold.engine.access.PolicyState;
import dev.twofold.engine.access.RiskLevel;
import dev.twofold.engine.access.TransferMethod;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  @Test
  @DisplayName("CA-107: only an enabled policy enforces")
  void states() {
    assertThat(outcomes(policy(p -> p), ordinary())).isEqualTo(MFA);
    assertThat(outcomes(policy(p -> p.state(PolicyState.REPORT_ONLY)), ordinary())).isEqualTo(OPEN);
    assertThat(outcomes(policy(p -> p.state(PolicyState.DISABLED)), ordinary())).isEqualTo(OPEN);
    assertThat(outcomes(policy(p -> p.doubts(doubt(Doubt.Part.STATE))), ordinary()))
        .isEqualTo(MFA_OR_OPEN);
  }

  @Test
  @DisplayName("CA-604: a policy for modern clients leaves legacy clients open")
  void clientApps() {
    ConditionalAccessPolicy modern = policy(p -> p.clientApps(Set.of(ClientAppType.BROWSER)));

    assertThat(outcomes(modern, by(ClientAppType.BROWSER))).isEqualTo(MFA);
    assertThat(outcomes(modern, by(ClientAppType.OTHER))).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-703: the unknown platform matches all and no named platform")
  void platforms() {
    ConditionalAccessPolicy named = platforms(EnumSet.of(DevicePlatform.WINDOWS), Set.of());
    ConditionalAccessPolicy notWindows =
        platforms(EnumSet.allOf(DevicePlatform.class), Set.of(DevicePlatform.WINDOWS));

    assertThat(outcomes(named, on(DevicePlatform.WINDOWS))).isEqualTo(MFA);
    assertThat(outcomes(named, on(DevicePlatform.UNKNOWN))).isEqualTo(OPEN);
    assertThat(outcomes(notWindows, on(DevicePlatform.UNKNOWN))).isEqualTo(MFA);
    assertThat(outcomes(notWindows, on(DevicePlatform.WINDOWS))).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-901, CA-905, CA-908: risk is membership, all risks are joined by and")
  void risks() {
    ConditionalAccessPolicy risky =
        policy(p ->
            p.signInRisk(Set.of(RiskLevel.HIGH))
                .userRisk(Set.of(RiskLevel.MEDIUM))
                .insiderRisk(Set.of(InsiderRiskLevel.MINOR)));

    assertThat(outcomes(risky, at(RiskLevel.HIGH, RiskLevel.MEDIUM, InsiderRiskLevel.MINOR)))
        .isEqualTo(MFA);
    assertThat(outcomes(risky, at(RiskLevel.HIGH, RiskLevel.HIGH, InsiderRiskLevel.MINOR)))
        .isEqualTo(OPEN);
    assertThat(outcomes(risky, at(RiskLevel.LOW, RiskLevel.MEDIUM, InsiderRiskLevel.MINOR)))
        .isEqualTo(OPEN);
    assertThat(outcomes(risky, at(RiskLevel.HIGH, RiskLevel.MEDIUM, InsiderRiskLevel.NONE)))
        .isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-B01, CA-B03: a policy on a flow is for that flow only")
  void flows() {
    ConditionalAccessPolicy deviceCode =
        policy(p -> p.flows(Set.of(TransferMethod.DEVICE_CODE_FLOW)));

    assertThat(outcomes(deviceCode, through(TransferMethod.DEVICE_CODE_FLOW))).isEqualTo(MFA);
    assertThat(outcomes(deviceCode, ordinary())).isEqualTo(OPEN);
    assertThat(outcomes(policy(p -> p), through(TransferMethod.DEVICE_CODE_FLOW))).isEqualTo(MFA);
  }

  @Test
  @DisplayName("GR-12: what was not understood may match any part of what the rest matches")
  void doubts() {
    ConditionalAccessPolicy doubtful =
        policy(
            p -> p.clientApps(Set.of(ClientAppType.BROWSER)).doubts(doubt(Doubt.Part.CONDITIONS)));

    assertThat(outcomes(doubtful, ordinary())).isEqualTo(MFA_OR_OPEN);
    assertThat(outcomes(doubtful, by(ClientAppType.OTHER))).isEqualTo(OPEN);
    assertThat(outcomes(policy(p -> p.doubts(doubt(Doubt.Part.USERS))), ordinary()))
        .isEqualTo(MFA_OR_OPEN);
  }

  private static List<Doubt> doubt(Doubt.Part part) {
    return List.of(new Doubt(part, "policies/p"));
  }

  private static ConditionalAccessPolicy platforms(
      Set<DevicePlatform> include, Set<DevicePlatform> exclude) {
    return policy(p -> p.platforms(Optional.of(new PlatformCondition(include, exclude))));
  }
}
