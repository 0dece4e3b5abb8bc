package dev.twofold.engine.meaning;

import static dev.twofold.engine.meaning.Given.MFA;
import static dev.twofold.engine.meaning.Given.MFA_OR_OPEN;
import static dev.twofold.engine.meaning.Given.OPEN;
import static dev.twofold.engine.meaning.Given.device;
import static dev.twofold.engine.meaning.Given.on;
import static dev.twofold.engine.meaning.Given.outcomes;
import static dev.twofold.engine.meaning.Given.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.DeviceFilter;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterParser;
import dev.twofold.engine.access.TrustType;
import dev.twofold.engine.signin.Device;
import dev.twofold.engine.signin.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevicesTest {
  private static final Device UNREGISTERED = new Device.Unregistered();
  private static final Device COMPLIANT = device(true, TrustType.AZURE_AD);
  private static final Device UNMANAGED = device(false, TrustType.WORKPLACE);

  @Test
  @DisplayName("CA-A04, CA-A05: without registration negative operators match, in both modes")
  void unregistered() {
    assertThat(include("device.isCompliant -eq True", UNREGISTERED)).isEqualTo(OPEN);
    assertThat(include("device.isCompliant -ne True", UNREGISTERED)).isEqualTo(MFA);
    assertThat(exclude("device.trustType -eq \"ServerAD\"", UNREGISTERED)).isEqualTo(MFA);
    assertThat(exclude("device.trustType -ne \"ServerAD\"", UNREGISTERED)).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-A07: the Boolean algebra over the comparisons")
  void algebra() {
    assertThat(include("device.isCompliant -ne True -and device.model -eq \"X\"", UNREGISTERED))
        .isEqualTo(OPEN);
    assertThat(include("device.isCompliant -ne True -or device.model -eq \"X\"", UNREGISTERED))
        .isEqualTo(MFA);
    assertThat(
            include("device.isCompliant -eq True -and device.trustType -eq \"azuread\"", COMPLIANT))
        .isEqualTo(MFA);
  }

  @ParameterizedTest(name = "CA-A03: Surface Pro {0}: {1}")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "-eq \"surface pro\", true",
        "-ne \"surface pro\", false",
        "-startsWith \"SURF\", true",
        "-notStartsWith \"surf\", false",
        "-endsWith \"pro\", true",
        "-notEndsWith \"max\", true",
        "-contains \"face\", true",
        "-notContains \"face\", false",
        "|-in [\"a\", \"Surface Pro\"]|, true",
        "|-notIn [\"a\", \"b\"]|, true"
      })
  void operators(String comparison, boolean matches) {
    Device device = device(true, TrustType.AZURE_AD, Map.of("model", "Surface Pro"));

    assertThat(include("device.model " + comparison, device)).isEqualTo(matches ? MFA : OPEN);
  }

  @Test
  @DisplayName("CA-A03: the elements of a collection match as a whole")
  void collections() {
    Device device =
        new Device.Registered(
            true, TrustType.AZURE_AD, Map.of(), Map.of("physicalIds", Set.of("[ZTDId]:1")));

    assertThat(include("device.physicalIds -contains \"[ztdid]:1\"", device)).isEqualTo(MFA);
    assertThat(include("device.physicalIds -contains \"ZTDId\"", device)).isEqualTo(OPEN);
    assertThat(include("device.physicalIds -notContains \"ZTDId\"", device)).isEqualTo(MFA);
    assertThat(include("device.systemLabels -contains \"M365Managed\"", device)).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-A06: extension attributes on a managed device and on none")
  void extensionAttributes() {
    Device hybrid = device(false, TrustType.SERVER_AD, Map.of("extensionAttribute1", "A"));

    assertThat(include("device.extensionAttribute1 -eq \"A\"", hybrid)).isEqualTo(MFA);
    assertThat(include("device.extensionAttribute1 -eq \"A\"", COMPLIANT)).isEqualTo(OPEN);
    assertThat(include("device.extensionAttribute1 -ne \"A\"", UNREGISTERED)).isEqualTo(MFA);
    assertThat(exclude("device.extensionAttribute1 -eq \"A\"", UNREGISTERED)).isEqualTo(MFA);
  }

  @Test
  @DisplayName("CA-A06: on an unmanaged registered device they are null, or the policy is off")
  void extensionAttributesUnmanaged() {
    assertThat(include("device.extensionAttribute1 -eq \"A\"", UNMANAGED)).isEqualTo(OPEN);
    assertThat(include("device.extensionAttribute1 -ne \"A\"", UNMANAGED)).isEqualTo(MFA_OR_OPEN);
    assertThat(exclude("device.extensionAttribute1 -eq \"A\"", UNMANAGED)).isEqualTo(MFA_OR_OPEN);
    assertThat(exclude("device.extensionAttribute1 -ne \"A\"", UNMANAGED)).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-A08: a rule that was not understood may match")
  void unparsed() {
    assertThat(include("device.deviceId -ne null", UNREGISTERED)).isEqualTo(MFA_OR_OPEN);
    assertThat(exclude("-not (device.isCompliant -eq True)", COMPLIANT)).isEqualTo(MFA_OR_OPEN);
  }

  private static Set<Outcome> include(String rule, Device device) {
    return filtered(FilterMode.INCLUDE, rule, device);
  }

  private static Set<Outcome> exclude(String rule, Device device) {
    return filtered(FilterMode.EXCLUDE, rule, device);
  }

  private static Set<Outcome> filtered(FilterMode mode, String rule, Device device) {
    DeviceFilter filter = new DeviceFilter(mode, FilterParser.device(rule));
    return outcomes(policy(p -> p.devices(Optional.of(filter))), on(device));
  }
}
