package dev.twofold.engine.meaning;

import static dev.twofold.engine.meaning.Given.AZURE;
import static dev.twofold.engine.meaning.Given.BLOCKED;
import static dev.twofold.engine.meaning.Given.GLOBAL_ADMINISTRATOR;
import static dev.twofold.engine.meaning.Given.MFA;
import static dev.twofold.engine.meaning.Given.MFA_OR_OPEN;
import static dev.twofold.engine.meaning.Given.OPEN;
import static dev.twofold.engine.meaning.Given.PORTAL;
import static dev.twofold.engine.meaning.Given.all;
import static dev.twofold.engine.meaning.Given.by;
import static dev.twofold.engine.meaning.Given.comingFrom;
import static dev.twofold.engine.meaning.Given.federated;
import static dev.twofold.engine.meaning.Given.holding;
import static dev.twofold.engine.meaning.Given.intranet;
import static dev.twofold.engine.meaning.Given.member;
import static dev.twofold.engine.meaning.Given.mfaTrustedIps;
import static dev.twofold.engine.meaning.Given.network;
import static dev.twofold.engine.meaning.Given.ordinary;
import static dev.twofold.engine.meaning.Given.outcomes;
import static dev.twofold.engine.meaning.Given.perUserMfa;
import static dev.twofold.engine.meaning.Given.policy;
import static dev.twofold.engine.meaning.Given.tenant;
import static dev.twofold.engine.meaning.Given.through;
import static dev.twofold.engine.meaning.Given.to;
import static dev.twofold.engine.meaning.Given.with;
import static dev.twofold.engine.meaning.Given.withSecurityDefaults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.GrantControl;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.access.TransferMethod;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.HeldRoles;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.PerUserMfaState;
import dev.twofold.engine.directory.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EnforcersTest {
  private static final Tenant DEFAULTS = withSecurityDefaults(tenant(), Fact.known(true));
  private static final User ENFORCED = perUserMfa(Fact.known(PerUserMfaState.ENFORCED));

  @Test
  @DisplayName("V-04: with no enforcer everything is open")
  void none() {
    assertThat(outcomes(tenant(), member(), by(ClientAppType.OTHER))).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("SD-02, SD-05, SD-06: what security defaults ask of everybody")
  void securityDefaultsForEverybody() {
    assertThat(outcomes(DEFAULTS, member(), ordinary())).isEqualTo(OPEN);
    assertThat(outcomes(DEFAULTS, member(), to(AZURE))).isEqualTo(MFA);
    assertThat(outcomes(DEFAULTS, member(), to(PORTAL))).isEqualTo(MFA);
    assertThat(outcomes(DEFAULTS, member(), by(ClientAppType.OTHER))).isEqualTo(BLOCKED);
    assertThat(outcomes(DEFAULTS, member(), by(ClientAppType.EXCHANGE_ACTIVE_SYNC)))
        .isEqualTo(BLOCKED);
    assertThat(outcomes(DEFAULTS, member(), through(TransferMethod.DEVICE_CODE_FLOW)))
        .isEqualTo(BLOCKED);
    assertThat(outcomes(DEFAULTS, member(), through(TransferMethod.AUTHENTICATION_TRANSFER)))
        .isEqualTo(OPEN);
  }

  @Test
  @DisplayName("SD-03, SD-04, SD-17: listed roles, active and tenant-wide")
  void securityDefaultsForAdmins() {
    IdSet role = Given.set(GLOBAL_ADMINISTRATOR);
    User eligible = holding(new HeldRoles(IdSet.empty(), role, role));
    User teamsAdministrator = holding("69091246-20e8-4a56-aa4d-066075b2a7a8");

    assertThat(outcomes(DEFAULTS, holding(GLOBAL_ADMINISTRATOR), ordinary())).isEqualTo(MFA);
    assertThat(outcomes(DEFAULTS, eligible, ordinary())).isEqualTo(OPEN);
    assertThat(outcomes(DEFAULTS, teamsAdministrator, ordinary())).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("SD-11: synchronisation accounts are left out of everything")
  void securityDefaultsForSynchronisation() {
    User sync = holding("d29b2b05-8046-44ba-8758-1e26182fcf32", GLOBAL_ADMINISTRATOR);

    assertThat(outcomes(DEFAULTS, sync, to(AZURE))).isEqualTo(OPEN);
    assertThat(outcomes(DEFAULTS, sync, by(ClientAppType.OTHER))).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("GR-12: unread security defaults, and unread roles under security defaults")
  void securityDefaultsUnread() {
    Tenant unread = withSecurityDefaults(tenant(), Fact.unread("securityDefaults"));
    Directory unreadRoles =
        new Directory(
            Map.of(),
            List.of(),
            Map.of(),
            Optional.of("roleAssignments"),
            Fact.known(Set.of()),
            Directory.empty().crossTenantAccess());

    assertThat(outcomes(unread, member(), to(AZURE))).isEqualTo(MFA_OR_OPEN);
    assertThat(outcomes(unread, member(), ordinary())).isEqualTo(OPEN);
    assertThat(outcomes(with(DEFAULTS, unreadRoles), member(), ordinary())).isEqualTo(MFA_OR_OPEN);
  }

  @Test
  @DisplayName("PU-02 to PU-05: enabled and enforced alike, legacy clients stay open")
  void perUser() {
    User enabled = perUserMfa(Fact.known(PerUserMfaState.ENABLED));

    assertThat(outcomes(tenant(), ENFORCED, ordinary())).isEqualTo(MFA);
    assertThat(outcomes(tenant(), enabled, ordinary())).isEqualTo(MFA);
    assertThat(outcomes(tenant(), ENFORCED, by(ClientAppType.OTHER))).isEqualTo(OPEN);
    assertThat(outcomes(tenant(), perUserMfa(Fact.unread("requirements")), ordinary()))
        .isEqualTo(MFA_OR_OPEN);
  }

  @Test
  @DisplayName("PU-09, PU-15: without app passwords legacy clients can't sign in")
  void appPasswords() {
    Tenant without = with(tenant(), new Settings(Fact.known(List.of()), false, false, true, false));

    assertThat(outcomes(without, ENFORCED, by(ClientAppType.OTHER))).isEqualTo(BLOCKED);
    assertThat(outcomes(without, member(), by(ClientAppType.OTHER))).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("PU-07: MFA trusted IPs and the intranet of federated users skip it")
  void trustedIps() {
    Settings unread = new Settings(Fact.unread("settings"), false, true, true, false);
    Settings skipping = new Settings(Fact.known(List.of()), true, true, true, false);
    Tenant federated = with(with(tenant(), skipping), federated("contoso.com"));

    assertThat(
            outcomes(
                with(tenant(), mfaTrustedIps("192.0.2.0/24")), ENFORCED, comingFrom("192.0.2.1")))
        .isEqualTo(OPEN);
    assertThat(outcomes(with(tenant(), unread), ENFORCED, ordinary())).isEqualTo(MFA_OR_OPEN);
    assertThat(outcomes(federated, ENFORCED, comingFrom(intranet()))).isEqualTo(OPEN);
    assertThat(outcomes(federated, ENFORCED, comingFrom(network("192.0.2.1")))).isEqualTo(MFA);
    assertThat(outcomes(with(tenant(), federated("contoso.com")), ENFORCED, comingFrom(intranet())))
        .isEqualTo(MFA);
  }

  @Test
  @DisplayName("V-05, GR-04: enforcers bind independently and the strictest decides")
  void together() {
    Tenant blocking = tenant(policy(p -> p.grant(all(GrantControl.BLOCK))));

    assertThat(outcomes(blocking, ENFORCED, ordinary())).isEqualTo(BLOCKED);
    assertThat(outcomes(tenant(policy(p -> p)), ENFORCED, by(ClientAppType.OTHER)))
        .isEqualTo(BLOCKED);
    assertThat(outcomes(DEFAULTS, ENFORCED, ordinary())).isEqualTo(MFA);
  }

  @Test
  @DisplayName("GR-12: unread policies may ask for anything")
  void policiesUnread() {
    Tenant plain = tenant();
    Tenant unread =
        new Tenant(
            plain.directory(),
            Fact.unread("identity/conditionalAccess/policies"),
            plain.namedLocations(),
            plain.securityDefaults(),
            plain.applications(),
            plain.settings());

    assertThat(outcomes(unread, member(), ordinary())).isEqualTo(Outcomes.ANY);
    assertThat(outcomes(unread, ENFORCED, ordinary()))
        .doesNotContainAnyElementsOf(OPEN)
        .containsAll(MFA)
        .containsAll(BLOCKED);
  }
}
