package dev.twofold.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.OnBehalfOfParameters;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.RefreshTokenParameters;
import com.microsoft.aad.msal4j.UserAssertion;
import dev.twofold.emulator.Emulator;
import dev.twofold.emulator.world.App;
import dev.twofold.emulator.world.Partner.Technician;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Microsoft's own token library gets tokens from the emulator, unmodified. */
class MsalTest {
  private static final Set<String> GRAPH = Set.of("https://graph.microsoft.com/.default");
  private static ClientCertificate certificate;
  private static Emulator emulator;
  private static Trust trust;
  private static App app;
  private static String customer;

  @BeforeAll
  static void start() throws Exception {
    certificate = ClientCertificate.make();
    emulator =
        Emulators.over(
            new WithCertificate(Emulators.syntheticWorld(12, 3), certificate.certificate()));
    trust = new Trust(emulator.certificate().certificate());
    app = emulator.world().apps().getFirst();
    customer = Emulators.licensedTenant(emulator);
  }

  @AfterAll
  static void stop() throws Exception {
    emulator.close();
  }

  @Test
  void getsATokenWithASecret() throws Exception {
    IAuthenticationResult result = clientCredentials(secret(), customer);

    assertThat(statusWith(result)).isEqualTo(200);
  }

  @Test
  void getsATokenWithACertificate() throws Exception {
    IAuthenticationResult result =
        clientCredentials(
            ClientCredentialFactory.createFromCertificate(
                certificate.key(), certificate.certificate()),
            customer);

    assertThat(statusWith(result)).isEqualTo(200);
  }

  @Test
  void isRefusedWithAnotherCertificate() throws Exception {
    ClientCertificate other = ClientCertificate.make();

    assertRefused(
        "AADSTS700027",
        () ->
            clientCredentials(
                ClientCredentialFactory.createFromCertificate(other.key(), other.certificate()),
                customer));
  }

  @Test
  void isRefusedWithAWrongSecret() {
    assertRefused(
        "AADSTS7000215",
        () ->
            clientCredentials(
                ClientCredentialFactory.createFromSecret("not-the-secret"), customer));
  }

  @Test
  void turnsOneRefreshTokenIntoATokenForACustomer() throws Exception {
    IAuthenticationResult result =
        confidential(secret(), customer)
            .acquireToken(
                RefreshTokenParameters.builder(GRAPH, emulator.refreshToken(technician())).build())
            .join();

    assertThat(statusWith(result)).isEqualTo(200);
  }

  @Test
  void actsOnBehalfOfAUser() throws Exception {
    String partner = emulator.world().partner().tenantId();
    ConfidentialClientApplication client = confidential(secret(), partner);
    String userToken =
        client
            .acquireToken(
                RefreshTokenParameters.builder(
                        Set.of(app.clientId() + "/.default"), emulator.refreshToken(technician()))
                    .build())
            .join()
            .accessToken();

    IAuthenticationResult result =
        client
            .acquireToken(OnBehalfOfParameters.builder(GRAPH, new UserAssertion(userToken)).build())
            .join();

    assertThat(statusWith(result)).isEqualTo(200);
  }

  @Test
  void signsInByDeviceCode() throws Exception {
    PublicClientApplication client =
        PublicClientApplication.builder(app.clientId())
            .authority(authority(emulator.world().partner().tenantId()))
            .instanceDiscovery(false)
            .sslSocketFactory(trust.socketFactory())
            .build();

    IAuthenticationResult result =
        client
            .acquireToken(
                DeviceCodeFlowParameters.builder(
                        GRAPH, code -> signIn(code.verificationUri(), code.userCode()))
                    .build())
            .join();

    assertThat(statusWith(result)).isEqualTo(200);
  }

  private static void assertRefused(String code, ThrowingToken token) {
    assertThatThrownBy(token::get)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(MsalServiceException.class)
        .hasMessageContaining(code);
  }

  @FunctionalInterface
  private interface ThrowingToken {
    IAuthenticationResult get() throws Exception;
  }

  private static Technician technician() {
    return emulator.world().partner().technicians().getFirst();
  }

  private static IClientCredential secret() {
    return ClientCredentialFactory.createFromSecret(app.secrets().getFirst());
  }

  private static IAuthenticationResult clientCredentials(
      IClientCredential credential, String tenant) throws Exception {
    return confidential(credential, tenant)
        .acquireToken(ClientCredentialParameters.builder(GRAPH).build())
        .join();
  }

  private static ConfidentialClientApplication confidential(
      IClientCredential credential, String tenant) throws Exception {
    return ConfidentialClientApplication.builder(app.clientId(), credential)
        .authority(authority(tenant))
        .instanceDiscovery(false)
        .sslSocketFactory(trust.socketFactory())
        .build();
  }

  private static String authority(String tenant) {
    return emulator.httpsUri() + "/" + tenant + "/";
  }

  /** What the user's browser sends from the page that the device names. */
  private static void signIn(String page, String userCode) {
    String form =
        "user_code=%s&user=%s&answer=approve"
            .formatted(userCode, URLEncoder.encode(technician().objectId(), UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (HttpClient http = HttpClient.newBuilder().sslContext(emulator.clientContext()).build()) {
      assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    } catch (IOException | InterruptedException problem) {
      throw new AssertionError(problem);
    }
  }

  private static int statusWith(IAuthenticationResult result) throws Exception {
    try (HttpClient http = HttpClient.newBuilder().sslContext(emulator.clientContext()).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(emulator.httpsUri() + "/v1.0/organization"))
              .header("Authorization", "Bearer " + result.accessToken())
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
  }
}
