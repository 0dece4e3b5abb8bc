package dev.twofold.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.engine.access.NamedLocation;
import dev.twofold.engine.directory.CrossTenantAccess;
import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.InboundTrust;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What holds for the tenant as a whole. */
class TenantFactsTest {
  private static final String DEFAULTS = "policies/identitySecurityDefaultsEnforcementPolicy.json";

  @TempDir Path folder;

  private Exported users() throws Exception {
    return Exported.in(folder).with("users.json", Exported.ONE_USER);
  }

  @Test
  void namedLocationsOfEachKindAreRead() throws Exception {
    Exported export =
        users()
            .with(
                "identity/conditionalAccess/namedLocations.json",
                """
                {'value':[
                 {'@odata.type':'#microsoft.graph.ipNamedLocation','id':'ip','displayName':'IP','isTrusted':true,
                  'ipRanges':[{'@odata.type':'#microsoft.graph.iPv4CidrRange','cidrAddress':'203.0.113.16/29'}]},
                 {'@odata.type':'#microsoft.graph.countryNamedLocation','id':'c','displayName':'C',
                  'countriesAndRegions':['de','AT'],'includeUnknownCountriesAndRegions':true},
                 {'@odata.type':'#microsoft.graph.compliantNetworkNamedLocation','id':'n','displayName':'N','isTrusted':true},
                 {'@odata.type':'#microsoft.graph.ipNamedLocation','id':'bad','displayName':'Bad','isTrusted':true,
                  'ipRanges':[{'cidrAddress':'banana'}]}]}
                """);
    try (Snapshot snapshot = export.open()) {
      Map<String, NamedLocation> byId = snapshot.tenant().namedLocations().byId();
      assertThat(byId.get("ip")).isInstanceOf(NamedLocation.Ip.class);
      assertThat(byId.get("c"))
          .isEqualTo(
              new NamedLocation.Country(
                  "c", "C", Set.of("DE", "AT"), NamedLocation.Lookup.CLIENT_IP_ADDRESS, true));
      assertThat(byId.get("n")).isEqualTo(new NamedLocation.CompliantNetwork("n", "N", true));
      assertThat(byId.get("bad")).isEqualTo(new NamedLocation.Unreadable("bad", "Bad", true));
      assertThat(Exported.codes(snapshot)).containsExactly("unknownValue");
    }
  }

  @Test
  void trustIsInheritedWhereAPartnerSaysNothing() throws Exception {
    Exported export =
        users()
            .with(
                "policies/crossTenantAccessPolicy/default.json",
                "{'isServiceDefault':false,'inboundTrust':{'isMfaAccepted':true,'isCompliantDeviceAccepted':false,'isHybridAzureADJoinedDeviceAccepted':false}}")
            .with(
                "policies/crossTenantAccessPolicy/partners.json",
                "{'value':[{'tenantId':'a','inboundTrust':null},{'tenantId':'b','inboundTrust':{'isMfaAccepted':false,'isCompliantDeviceAccepted':true,'isHybridAzureADJoinedDeviceAccepted':null}}]}");
    InboundTrust mfa = new InboundTrust(true, false, false);
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.tenant().directory().crossTenantAccess())
          .isEqualTo(
              Fact.known(
                  new CrossTenantAccess(
                      mfa, Map.of("a", mfa, "b", new InboundTrust(false, true, false)))));
    }
  }

  @Test
  void securityDefaultsRestOnTheFirstDay() throws Exception {
    Exported export =
        users()
            .with(DEFAULTS, "{'isEnabled':true}")
            .with(
                "organization.json",
                "{'value':[{'id':'t','createdDateTime':'2026-11-20T20:00:00Z','verifiedDomains':[{'name':'Adfs.com','type':'Federated'}]}]}")
            .with("snapshot.json", "{'takenAt':'2026-11-21T07:12:00Z'}");
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.tenant().securityDefaults()).isEqualTo(Fact.known(false));
      assertThat(Exported.codes(snapshot)).contains("securityDefaultsGracePeriod");
      assertThat(snapshot.tenant().directory().federatedDomains())
          .isEqualTo(Fact.known(Set.of("adfs.com")));
    }
  }

  @Test
  void securityDefaultsBesideAnEnabledPolicyAreInconsistent() throws Exception {
    try (Snapshot snapshot =
        users()
            .with(DEFAULTS, "{'isEnabled':true}")
            .withPolicyFor("'includeUsers':['All']")
            .open()) {
      assertThat(snapshot.tenant().securityDefaults()).isEqualTo(Fact.known(true));
      assertThat(Exported.codes(snapshot)).containsExactly("inconsistentInput");
    }
  }

  @Test
  void attributesOfApplicationsAreRead() throws Exception {
    String filtered =
        Exported.policy("P", "'includeUsers':['All']")
            .replace(
                "'includeApplications':['All']",
                "'applicationFilter':{'mode':'include','rule':'CustomSecurityAttribute.A_B -eq \\\"c\\\"'}");
    Exported export = users().with(Exported.POLICIES, filtered);
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.assumed()).contains("no service principals");
    }
    export.with(
        "servicePrincipals.json",
        "[{'appId':'AA','displayName':'App','customSecurityAttributes':{'Set':{'@odata.type':'x','One':'v','Many@odata.type':'y','Many':['a','b']}}}]");
    try (Snapshot snapshot = export.open()) {
      var applications = snapshot.tenant().applications();
      assertThat(applications.isKnown()).isTrue();
      applications.map(tagged ->
          assertThat(tagged.attributes())
              .containsEntry("aa", Map.of("Set_One", Set.of("v"), "Set_Many", Set.of("a", "b"))));
    }
    export.with("snapshot.json", "{'notRead':['servicePrincipals']}");
    try (Snapshot snapshot = export.open()) {
      assertThat(snapshot.tenant().applications()).isEqualTo(Fact.unread("servicePrincipals"));
    }
  }

  @Test
  void whatTheWriterWritesIsRead() throws Exception {
    SnapshotWriter writer = new SnapshotWriter(folder);
    ObjectNode user = JsonNodeFactory.instance.objectNode().put("id", Exported.USER);
    writer.writeList("users", List.of(user));
    writer.writeObject("snapshot", JsonNodeFactory.instance.objectNode().put("tenantId", "t"));
    assertThat(Files.readString(folder.resolve("users.json")))
        .isEqualTo(
            "{\n  \"value\": [\n    {\n      \"id\": \"%s\"\n    }\n  ]\n}\n"
                .formatted(Exported.USER));
    try (Snapshot snapshot = Snapshot.open(folder)) {
      assertThat(snapshot.tenantInfo().id()).hasValue("t");
      assertThat(Exported.users(snapshot)).hasSize(1);
    }
  }
}
