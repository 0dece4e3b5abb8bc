package dev.twofold.engine.meaning;

import static dev.twofold.engine.meaning.Given.AZURE;
import static dev.twofold.engine.meaning.Given.MFA;
import static dev.twofold.engine.meaning.Given.MFA_OR_OPEN;
import static dev.twofold.engine.meaning.Given.OPEN;
import static dev.twofold.engine.meaning.Given.PORTAL;
import static dev.twofold.engine.meaning.Given.allExcept;
import static dev.twofold.engine.meaning.Given.applications;
import static dev.twofold.engine.meaning.Given.member;
import static dev.twofold.engine.meaning.Given.ordinary;
import static dev.twofold.engine.meaning.Given.outcomes;
import static dev.twofold.engine.meaning.Given.policy;
import static dev.twofold.engine.meaning.Given.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.ApplicationFilter;
import dev.twofold.engine.access.ApplicationGroups;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterParser;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.access.TaggedApplications;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.engine.access.Tenant;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.signin.Audience;
import dev.twofold.engine.signin.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApplicationsTest {
  private static final String OURS = "11111111-0000-0000-0000-000000000001";
  private static final String TEAMS = "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe";
  private static final String DEVOPS = "499b84ac-1321-427f-aa17-267ca6975798";
  private static final Audience BASELINE = new Audience.BaselineScopes();
  private static final Fact<TaggedApplications> TAGGED =
      Fact.known(
          new TaggedApplications(Map.of(OURS, Map.of("Access_Mfa", Set.of("Yes"))), Map.of()));

  @Test
  @DisplayName("CA-505: all resources are every application")
  void all() {
    assertThat(outcomes(policy(p -> p), to(OURS))).isEqualTo(MFA);
    assertThat(
            outcomes(policy(p -> p.resources(allExcept(OURS.toUpperCase(Locale.ROOT)))), to(OURS)))
        .isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-511, CA-514: Office 365 holds Teams and no other application")
  void office365() {
    assertThat(outcomes(policy(p -> p.resources(applications("Office365"))), to(TEAMS)))
        .isEqualTo(MFA);
    assertThat(outcomes(policy(p -> p.resources(applications("Office365"))), to(OURS)))
        .isEqualTo(OPEN);
    assertThat(outcomes(policy(p -> p.resources(allExcept("Office365"))), to(TEAMS)))
        .isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-522, CA-524: Azure management covers the portal and not Azure DevOps")
  void azureManagement() {
    assertThat(outcomes(policy(p -> p.resources(applications(AZURE))), to(PORTAL))).isEqualTo(MFA);
    assertThat(outcomes(policy(p -> p.resources(applications(AZURE))), to(DEVOPS))).isEqualTo(OPEN);
    assertThat(outcomes(policy(p -> p.resources(applications(PORTAL))), to(AZURE))).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-401, CA-568, CA-569: user actions, contexts and workloads are no applications")
  void otherResources() {
    for (TargetResources other :
        List.of(
            new TargetResources.UserActions(Set.of("urn:user:registersecurityinfo")),
            new TargetResources.AuthenticationContexts(Set.of("c1")),
            new TargetResources.WorkloadIdentities(),
            new TargetResources.Nothing())) {
      assertThat(outcomes(policy(p -> p.resources(other)), ordinary())).isEqualTo(OPEN);
    }
  }

  @Test
  @DisplayName("CA-541, CA-550: without enforcement, any exclusion leaves out baseline scopes")
  void baselineNotEnforced() {
    assertThat(baseline(false, allExcept())).isEqualTo(MFA);
    assertThat(baseline(false, allExcept(OURS))).isEqualTo(OPEN);
    assertThat(baseline(false, filter(true, FilterMode.EXCLUDE, "-eq \"Yes\""))).isEqualTo(OPEN);
    assertThat(baseline(false, applications(OURS))).isEqualTo(OPEN);
    assertThat(baseline(false, applications(ApplicationGroups.WINDOWS_AZURE_ACTIVE_DIRECTORY)))
        .isEqualTo(MFA);
  }

  @Test
  @DisplayName("CA-545: with enforcement, baseline scopes are evaluated on the directory")
  void baselineEnforced() {
    assertThat(baseline(true, allExcept(OURS))).isEqualTo(MFA);
    assertThat(baseline(true, applications(OURS))).isEqualTo(OPEN);
  }

  @Test
  @DisplayName("CA-561, CA-562: a filter looks at the service principal's attributes")
  void filters() {
    assertThat(filtered(FilterMode.INCLUDE, "-eq \"yes\"", OURS)).isEqualTo(MFA);
    assertThat(filtered(FilterMode.INCLUDE, "-eq \"no\"", OURS)).isEqualTo(OPEN);
    assertThat(filtered(FilterMode.INCLUDE, "-ne \"no\"", OURS)).isEqualTo(MFA);
    assertThat(filtered(FilterMode.INCLUDE, "-eq \"yes\"", TEAMS)).isEqualTo(OPEN);
    assertThat(filtered(FilterMode.EXCLUDE, "-eq \"yes\"", OURS)).isEqualTo(OPEN);
    assertThat(filtered(FilterMode.EXCLUDE, "-eq \"yes\"", TEAMS)).isEqualTo(MFA);
  }

  @Test
  @DisplayName("CA-562: a negative operator on an unset attribute is not documented")
  void negativeOnUnset() {
    assertThat(filtered(FilterMode.INCLUDE, "-ne \"yes\"", TEAMS)).isEqualTo(MFA_OR_OPEN);
    assertThat(filtered(FilterMode.EXCLUDE, "-ne \"yes\"", TEAMS)).isEqualTo(MFA_OR_OPEN);
  }

  @Test
  @DisplayName("GR-12: unread attributes and unread rules leave the filter open")
  void unreadFilters() {
    TargetResources positive = filter(false, FilterMode.INCLUDE, "-eq \"yes\"");
    TargetResources unparsed = filter(false, FilterMode.INCLUDE, "-frob \"yes\"");

    assertThat(
            outcomes(tenant(positive, Fact.unread("servicePrincipals"), true), member(), to(OURS)))
        .isEqualTo(MFA_OR_OPEN);
    assertThat(outcomes(tenant(unparsed, TAGGED, true), member(), to(OURS))).isEqualTo(MFA_OR_OPEN);
  }

  private static Set<Outcome> filtered(FilterMode mode, String comparison, String application) {
    boolean all = mode == FilterMode.EXCLUDE;
    return outcomes(tenant(filter(all, mode, comparison), TAGGED, true), member(), to(application));
  }

  private static Set<Outcome> baseline(boolean enforced, TargetResources resources) {
    return outcomes(tenant(resources, TAGGED, enforced), member(), to(BASELINE));
  }

  private static TargetResources filter(boolean all, FilterMode mode, String comparison) {
    String rule = "CustomSecurityAttribute.access_mfa " + comparison;
    return new TargetResources.Applications(
        all,
        Set.of(),
        Set.of(),
        Optional.of(new ApplicationFilter(mode, FilterParser.application(rule))));
  }

  private static Tenant tenant(
      TargetResources resources, Fact<TaggedApplications> tagged, boolean enforced) {
    Tenant plain = Given.tenant(policy(p -> p.resources(resources)));
    Settings settings = new Settings(Fact.known(List.of()), false, true, enforced, false);
    return new Tenant(
        plain.directory(),
        plain.policies(),
        plain.namedLocations(),
        plain.securityDefaults(),
        tagged,
        settings);
  }
}
