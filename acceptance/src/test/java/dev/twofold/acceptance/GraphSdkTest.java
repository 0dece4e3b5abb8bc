package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.core.content.BatchResponseContent;
import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.core.tasks.PageIterator;
import com.microsoft.graph.models.ConditionalAccessApplications;
import com.microsoft.graph.models.ConditionalAccessClientApp;
import com.microsoft.graph.models.ConditionalAccessConditionSet;
import com.microsoft.graph.models.ConditionalAccessGrantControl;
import com.microsoft.graph.models.ConditionalAccessGrantControls;
import com.microsoft.graph.models.ConditionalAccessPolicy;
import com.microsoft.graph.models.ConditionalAccessPolicyState;
import com.microsoft.graph.models.ConditionalAccessUsers;
import com.microsoft.graph.models.IpNamedLocation;
import com.microsoft.graph.models.Organization;
import com.microsoft.graph.models.OrganizationCollectionResponse;
import com.microsoft.graph.models.SignIn;
import com.microsoft.graph.models.User;
import com.microsoft.graph.models.UserCollectionResponse;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.world.App;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Microsoft's own Graph SDK for Java works against the emulator, unmodified. */
class GraphSdkTest {
  private static Emulator emulator;
  private static String tenantId;
  private static GraphServiceClient graph;

  @BeforeAll
  static void start() throws Exception {
    emulator = Emulators.overSynthetic(12, 3);
    tenantId = Emulators.licensedTenant(emulator);
    graph = client(tenantId);
  }

  @AfterAll
  static void stop() throws Exception {
    emulator.close();
  }

  @Test
  void readsTheOrganization() {
    OrganizationCollectionResponse answer = graph.organization().get();

    assertThat(answer.getValue()).extracting(Organization::getId).containsExactly(tenantId);
  }

  @Test
  void listsUsersWithPaging() throws Exception {
    UserCollectionResponse first =
        graph
            .users()
            .get(request -> {
              request.queryParameters.top = 7;
              request.queryParameters.select = new String[] {"id", "userPrincipalName", "userType"};
            });
    List<String> ids = new ArrayList<>();
    new PageIterator.Builder<User, UserCollectionResponse>()
        .client(graph)
        .collectionPage(first)
        .collectionPageFactory(UserCollectionResponse::createFromDiscriminatorValue)
        .processPageItemCallback(user -> ids.add(user.getId()))
        .build()
        .iterate();

    assertThat(first.getOdataNextLink()).isNotNull();
    assertThat(ids)
        .doesNotHaveDuplicates()
        .hasSameElementsAs(Emulators.ids(emulator, tenantId, "users"));
  }

  @Test
  void countsUsersWithConsistencyLevelOnly() {
    UserCollectionResponse counted =
        graph
            .users()
            .get(request -> {
              request.queryParameters.count = true;
              request.queryParameters.top = 5;
              request.headers.add("ConsistencyLevel", "eventual");
            });

    assertThat(counted.getOdataCount())
        .isEqualTo(Emulators.ids(emulator, tenantId, "users").size());
  }

  @Test
  void createsReadsChangesAndDeletesAConditionalAccessPolicy() {
    ConditionalAccessPolicy made =
        graph.identity().conditionalAccess().policies().post(mfaForAll("SDK: MFA for all"));
    String id = Objects.requireNonNull(made.getId());
    ConditionalAccessPolicy read =
        graph.identity().conditionalAccess().policies().byConditionalAccessPolicyId(id).get();

    assertThat(read.getDisplayName()).isEqualTo("SDK: MFA for all");
    assertThat(read.getState())
        .isEqualTo(ConditionalAccessPolicyState.EnabledForReportingButNotEnforced);
    assertThat(read.getGrantControls().getBuiltInControls())
        .containsExactly(ConditionalAccessGrantControl.Mfa);

    ConditionalAccessPolicy change = new ConditionalAccessPolicy();
    change.setDisplayName("SDK: renamed");
    graph.identity().conditionalAccess().policies().byConditionalAccessPolicyId(id).patch(change);
    assertThat(
            graph
                .identity()
                .conditionalAccess()
                .policies()
                .byConditionalAccessPolicyId(id)
                .get()
                .getDisplayName())
        .isEqualTo("SDK: renamed");

    graph.identity().conditionalAccess().policies().byConditionalAccessPolicyId(id).delete();
    assertThatThrownBy(() ->
            graph.identity().conditionalAccess().policies().byConditionalAccessPolicyId(id).get())
        .isInstanceOf(ODataError.class);
  }

  @Test
  void readsNamedLocationsAsTheirOwnTypes() {
    var locations = graph.identity().conditionalAccess().namedLocations().get().getValue();

    assertThat(locations)
        .extracting(location -> location.getId())
        .hasSameElementsAs(
            Emulators.ids(emulator, tenantId, "identity/conditionalAccess/namedLocations"));
    assertThat(locations)
        .allSatisfy(location -> assertThat(location.getOdataType()).startsWith("#microsoft.graph."))
        .filteredOn(IpNamedLocation.class::isInstance)
        .allSatisfy(
            location -> assertThat(((IpNamedLocation) location).getIpRanges()).isNotEmpty());
  }

  @Test
  void readsSignIns() {
    List<SignIn> signIns =
        graph
            .auditLogs()
            .signIns()
            .get(request -> {
              request.queryParameters.top = 20;
              request.queryParameters.filter = "status/errorCode eq 0";
            })
            .getValue();

    assertThat(signIns)
        .hasSize(20)
        .allSatisfy(signIn -> {
          assertThat(signIn.getStatus().getErrorCode()).isZero();
          assertThat(signIn.getConditionalAccessStatus()).isNotNull();
          assertThat(signIn.getCreatedDateTime()).isNotNull();
        });
  }

  @Test
  void sendsABatch() throws Exception {
    BatchRequestContent batch = new BatchRequestContent(graph);
    String users = batch.addBatchRequestStep(graph.users().toGetRequestInformation());
    String organization = batch.addBatchRequestStep(graph.organization().toGetRequestInformation());
    String nobody =
        batch.addBatchRequestStep(
            graph
                .users()
                .byUserId("00000000-0000-0000-0000-00000000dead")
                .toGetRequestInformation());

    BatchResponseContent answer = graph.getBatchRequestBuilder().post(batch, Map.of());

    assertThat(answer.getResponsesStatusCode())
        .isEqualTo(Map.of(users, 200, organization, 200, nobody, 404));
    UserCollectionResponse page =
        answer.getResponseById(users, UserCollectionResponse::createFromDiscriminatorValue);
    assertThat(page.getValue()).isNotEmpty();
  }

  @Test
  void seesGraphsOwnErrorInAnotherTenantsLicenceRefusal() throws Exception {
    GraphServiceClient free = client(Emulators.unlicensedTenant(emulator));

    assertThatThrownBy(() -> free.auditLogs().signIns().get())
        .isInstanceOfSatisfying(
            ODataError.class,
            error -> {
              assertThat(error.getResponseStatusCode()).isEqualTo(403);
              assertThat(error.getError().getCode())
                  .isEqualTo("Authentication_RequestFromNonPremiumTenantOrB2CTenant");
            });
  }

  private static ConditionalAccessPolicy mfaForAll(String name) {
    ConditionalAccessUsers users = new ConditionalAccessUsers();
    users.setIncludeUsers(List.of("All"));
    ConditionalAccessApplications applications = new ConditionalAccessApplications();
    applications.setIncludeApplications(List.of("All"));
    ConditionalAccessConditionSet conditions = new ConditionalAccessConditionSet();
    conditions.setUsers(users);
    conditions.setApplications(applications);
    conditions.setClientAppTypes(List.of(ConditionalAccessClientApp.All));
    ConditionalAccessGrantControls grant = new ConditionalAccessGrantControls();
    grant.setOperator("OR");
    grant.setBuiltInControls(List.of(ConditionalAccessGrantControl.Mfa));
    ConditionalAccessPolicy policy = new ConditionalAccessPolicy();
    policy.setDisplayName(name);
    policy.setState(ConditionalAccessPolicyState.EnabledForReportingButNotEnforced);
    policy.setConditions(conditions);
    policy.setGrantControls(grant);
    return policy;
  }

  private static GraphServiceClient client(String tenant) throws Exception {
    Trust trust = new Trust(emulator.certificate().certificate());
    App app = emulator.world().apps().getFirst();
    ConfidentialClientApplication msal =
        ConfidentialClientApplication.builder(
                app.clientId(), ClientCredentialFactory.createFromSecret(app.secrets().getFirst()))
            .authority(emulator.httpsUri() + "/" + tenant + "/")
            .instanceDiscovery(false)
            .sslSocketFactory(trust.socketFactory())
            .build();
    AccessTokenProvider tokens =
        new AccessTokenProvider() {
          @Override
          public String getAuthorizationToken(URI uri, Map<String, Object> context) {
            return msal.acquireToken(
                    ClientCredentialParameters.builder(
                            Set.of("https://graph.microsoft.com/.default"))
                        .build())
                .join()
                .accessToken();
          }

          @Override
          public AllowedHostsValidator getAllowedHostsValidator() {
            return new AllowedHostsValidator("localhost");
          }
        };
    OkHttpClient http =
        GraphClientFactory.create()
            .sslSocketFactory(trust.socketFactory(), trust.manager())
            .build();
    return new GraphServiceClient(
        new BaseGraphRequestAdapter(
            new BaseBearerTokenAuthenticationProvider(tokens),
            emulator.httpsUri() + "/v1.0",
            http));
  }
}
