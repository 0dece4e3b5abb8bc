package dev.twofold.snapshot;

import static dev.twofold.snapshot.Exported.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.ClientAppType;
import dev.twofold.engine.access.ConditionalAccessPolicy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each shape in which real exports come is read like Graph's own answer. */
class ToleranceTest {
  private static final String POLICY = policy("P1", "'includeUsers':['All']");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@odata.context':'x','value':[%s]}",
        "{'value':[%s],'@odata.nextLink':'x'}",
        "[%s]",
        "%s",
        "{'value':%s}",
        "{'tenantId':'t','conditionalAccessPolicies':[%s]}",
        "{'conditional_access_policies':%s}",
        "{'conditionalAccessPolicies':{'value':[%s]}}",
        "{'name':'P1','description':'d','id':'P1','details':%s}",
        "[[%s]]",
      })
  void anyWrappingOfPoliciesIsRead(String wrapping) throws Exception {
    Exported export = Exported.in(folder).with("export.json", wrapping.formatted(POLICY));
    try (Snapshot snapshot = export.open()) {
      assertThat(Exported.policies(snapshot)).singleElement().satisfies(this::isThePolicy);
      assertThat(snapshot.policiesOnly()).isTrue();
      assertThat(snapshot.warnings()).isEmpty();
    }
  }

  private void isThePolicy(ConditionalAccessPolicy policy) {
    assertThat(policy.displayName()).isEqualTo("P1");
    assertThat(policy.include().all()).isTrue();
    assertThat(policy.doubts()).isEmpty();
  }

  @Test
  void oneObjectALineIsRead() throws Exception {
    String lines =
        policy("A", "'includeUsers':['All']").replace("\n", " ")
            + "\n"
            + policy("B", "'includeUsers':['All']").replace("\n", " ");
    try (Snapshot snapshot = Exported.in(folder).with("export.jsonl", lines).open()) {
      assertThat(Exported.policies(snapshot)).hasSize(2);
    }
  }

  @Test
  void aPolicyAsAStringInJsonIsRead() throws Exception {
    String text = POLICY.replace("\n", " ").replace("'", "\\'");
    try (Snapshot snapshot =
        Exported.in(folder).with("template.json", "{'JSON':'" + text + "'}").open()) {
      assertThat(Exported.policies(snapshot)).singleElement().satisfies(this::isThePolicy);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,false",
    "UTF-8,true",
    "UTF-16LE,false",
    "UTF-16LE,true",
    "UTF-16BE,true",
    "UTF-16BE,false"
  })
  void anyUnicodeEncodingIsRead(String charset, boolean mark) throws Exception {
    String text = (mark ? "\uFEFF" : "") + POLICY;
    Exported export = Exported.in(folder).with("p.json", text, Charset.forName(charset));
    try (Snapshot snapshot = export.open()) {
      assertThat(Exported.policies(snapshot)).singleElement().satisfies(this::isThePolicy);
    }
  }

  @Test
  void aFolderOfPoliciesStandsInPlaceOfTheList() throws Exception {
    Exported export =
        Exported.in(folder)
            .with("users.json", Exported.ONE_USER)
            .with(
                "identity/conditionalAccess/policies/a.json", policy("A", "'includeUsers':['All']"))
            .with(
                "identity/conditionalAccess/policies/b.json",
                policy("B", "'includeUsers':['All']"));
    try (Snapshot snapshot = export.open()) {
      assertThat(Exported.policies(snapshot)).hasSize(2);
      assertThat(snapshot.policiesOnly()).isFalse();
    }
  }

  @Test
  void keysInPascalCaseAndWhatIsOnlyNullAreRead() throws Exception {
    String json =
        """
        {"Id":"P1","DisplayName":"P1","State":"enabled","CreatedDateTime":"/Date(1769788627239)/",
         "Conditions":{"ClientAppTypes":["browser"],
           "Applications":{"IncludeApplications":["All"],"ApplicationFilter":{"Mode":null,"Rule":null}},
           "Users":{"IncludeUsers":"All","IncludeGuestsOrExternalUsers":
             {"GuestOrExternalUserTypes":null,"ExternalTenants":{"MembershipKind":null}}},
           "Locations":{"IncludeLocations":null,"ExcludeLocations":null},
           "Platforms":{"IncludePlatforms":null,"ExcludePlatforms":null}},
         "GrantControls":{"Operator":"OR","BuiltInControls":["mfa"],
           "AuthenticationStrength":{"Id":null,"DisplayName":null}}}
        """;
    try (Snapshot snapshot = Exported.in(folder).with("p.json", json).open()) {
      ConditionalAccessPolicy policy = Exported.policies(snapshot).getFirst();
      isThePolicy(policy);
      assertThat(policy.clientApps()).containsExactly(ClientAppType.BROWSER);
      assertThat(policy.platforms()).isEmpty();
      assertThat(policy.locations()).isEmpty();
      assertThat(policy.grant().strength()).isEmpty();
      assertThat(snapshot.warnings()).isEmpty();
    }
  }

  @Test
  void stringsAndCommaListsStandForLists() throws Exception {
    String json =
        Exported.policyWith(
            "P",
            "'includeUsers':'None','includeGroups':'a,b'",
            ",'insiderRiskLevels':'minor,elevated','platforms':{'includePlatforms':'iOS, android'}");
    try (Snapshot snapshot = Exported.in(folder).with("p.json", json).open()) {
      ConditionalAccessPolicy policy = Exported.policies(snapshot).getFirst();
      assertThat(policy.include().groups()).containsExactlyInAnyOrder("a", "b");
      assertThat(policy.insiderRisk()).hasSize(2);
      assertThat(policy.platforms().orElseThrow().include()).hasSize(2);
    }
  }

  @Test
  void theSameSetTwiceCountsOnce() throws Exception {
    String noise = POLICY.replaceFirst("\\{", "{'@odata.type':'x','modifiedDateTime':null,");
    Exported export = Exported.in(folder).with("a/p.json", POLICY).with("b/p.json", noise);
    try (Snapshot snapshot = export.open()) {
      assertThat(Exported.policies(snapshot)).hasSize(1);
    }
  }

  @Test
  void theLayoutOfEntraExporterIsRead() throws Exception {
    Exported export =
        Exported.in(folder)
            .with(
                "Policies/ConditionalAccess/x/x.json",
                policy("P", "'includeGroups':['%s']".formatted(Exported.GROUP)))
            .with(
                "Users/u/u.json",
                "{'id':'%s','userPrincipalName':'a@b.c'}".formatted(Exported.USER))
            .with(
                "Groups/%s/%s.json".formatted(Exported.GROUP, Exported.GROUP),
                "{'id':'%s','displayName':'G','groupTypes':[],'securityEnabled':true}"
                    .formatted(Exported.GROUP))
            .with(
                "Groups/%s/Members/%s/%s.json"
                    .formatted(Exported.GROUP, Exported.USER, Exported.USER),
                "{'id':'%s','@odata.type':'#microsoft.graph.user','userPrincipalName':'a@b.c'}"
                    .formatted(Exported.USER))
            .with(
                "Policies/IdentitySecurityDefaultsEnforcementPolicy/d.json",
                "{'id':'00000000-0000-0000-0000-000000000005','displayName':'Security Defaults','isEnabled':false}");
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.policiesOnly()).isFalse();
      assertThat(snapshot.tenant().directory().unreadGroups()).isEmpty();
      assertThat(Exported.users(snapshot))
          .singleElement()
          .satisfies(user -> assertThat(user.groups().contains(Exported.GROUP)).isTrue());
      assertThat(snapshot.assumed()).doesNotContain("security defaults off");
    }
  }

  @Test
  void aZipOfAFolderIsRead() throws Exception {
    Path zip =
        Exported.zip(
            folder.resolve("export.zip"),
            "contoso/" + Exported.POLICIES,
            POLICY.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    try (Snapshot snapshot = Snapshot.open(zip)) {
      assertThat(Exported.policies(snapshot)).singleElement().satisfies(this::isThePolicy);
    }
  }

  @Test
  void aSnapshotInAFolderOfItsOwnIsFound() throws Exception {
    Exported.in(folder)
        .with(
            "contoso/snapshot.json",
            "{'tenantId':'t','displayName':'Contoso','takenAt':'2026-11-21T07:12:00Z',"
                + "'collections':{'domains':{'status':'notRead'}}}")
        .with("contoso/users.json", Exported.ONE_USER);
    try (Snapshot snapshot = Snapshot.open(folder)) {
      assertThat(snapshot.tenantInfo().displayName()).hasValue("Contoso");
      assertThat(snapshot.tenantInfo().takenAt()).hasValue(Instant.parse("2026-11-21T07:12:00Z"));
      assertThat(Exported.users(snapshot)).hasSize(1);
    }
  }

  @Test
  void guidsCompareWithoutRegardToCase() throws Exception {
    String upper = Exported.USER.toUpperCase(Locale.ROOT);
    Exported export =
        Exported.in(folder)
            .with("users.json", Exported.ONE_USER)
            .withPolicyFor("'includeUsers':['%s']".formatted(upper));
    try (Snapshot snapshot = export.open()) {
      assertThat(Exported.policies(snapshot).getFirst().include().users())
          .isEqualTo(Set.of(Exported.USER));
    }
  }
}
