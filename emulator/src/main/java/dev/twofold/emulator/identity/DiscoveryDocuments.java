package dev.twofold.emulator.identity;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What clients read before they ask for tokens (graph-api part 2, the discovery documents). */
final class DiscoveryDocuments {
  /** The hosts of Microsoft's own token service in the global cloud. */
  static final List<String> MICROSOFT_HOSTS =
      List.of(
          "login.microsoftonline.com",
          "login.windows.net",
          "login.microsoft.com",
          "sts.windows.net");

  private DiscoveryDocuments() {}

  /** The issuer of v2.0 tokens; for shared names the template that clients fill in. */
  static String issuer(URI base, String tenant) {
    boolean shared = Set.of("common", "organizations").contains(tenant);
    return base + "/" + (shared ? "{tenantid}" : tenant) + "/v2.0";
  }

  /** The OIDC discovery document. */
  static ObjectNode openIdConfiguration(URI base, Authority authority) {
    String root = base + "/" + authority.name();
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("token_endpoint", root + "/oauth2/v2.0/token");
    list(
        document,
        "token_endpoint_auth_methods_supported",
        "client_secret_post",
        "private_key_jwt",
        "client_secret_basic");
    document.put("jwks_uri", root + "/discovery/v2.0/keys");
    list(document, "response_modes_supported", "query", "fragment", "form_post");
    list(document, "subject_types_supported", "pairwise");
    list(document, "id_token_signing_alg_values_supported", "RS256");
    list(
        document,
        "response_types_supported",
        "code",
        "id_token",
        "code id_token",
        "id_token token");
    list(document, "scopes_supported", "openid", "profile", "email", "offline_access");
    list(document, "code_challenge_methods_supported", "S256");
    document.put("issuer", issuer(base, authority.name()));
    document.put("request_uri_parameter_supported", false);
    document.put("userinfo_endpoint", "https://graph.microsoft.com/oidc/userinfo");
    document.put("authorization_endpoint", root + "/oauth2/v2.0/authorize");
    document.put("device_authorization_endpoint", root + "/oauth2/v2.0/devicecode");
    document.put("http_logout_supported", true).put("frontchannel_logout_supported", true);
    document.put("end_session_endpoint", root + "/oauth2/v2.0/logout");
    addClaims(document);
    document.put("tenant_region_scope", "EU").put("cloud_instance_name", "microsoftonline.com");
    document.put("cloud_graph_host_name", "graph.windows.net");
    document.put("msgraph_host", "graph.microsoft.com").put("rbac_url", "https://pas.windows.net");
    return document;
  }

  private static void addClaims(ObjectNode document) {
    list(
        document,
        "claims_supported",
        "sub",
        "iss",
        "cloud_instance_name",
        "cloud_graph_host_name",
        "msgraph_host",
        "aud",
        "exp",
        "iat",
        "auth_time",
        "acr",
        "nonce",
        "preferred_username",
        "name",
        "tid",
        "ver",
        "at_hash",
        "c_hash",
        "email");
  }

  /**
   * The instance discovery document of MSAL.
   *
   * @param asked the authorization endpoint whose host the client asks about
   */
  static ObjectNode instances(URI base, String asked) throws TokenRefusedException {
    URI endpoint = uri(asked);
    String own = base.getAuthority();
    String host = endpoint.getAuthority();
    boolean isOwn = own.equalsIgnoreCase(host);
    if (!isOwn && !MICROSOFT_HOSTS.contains(String.valueOf(host))) {
      throw new TokenRefusedException(TokenError.unknownInstance());
    }
    String tenant = Stream.of(endpoint.getPath().split("/", -1)).skip(1).findFirst().orElse("");
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put(
        "tenant_discovery_endpoint",
        base + "/" + tenant + "/v2.0/.well-known/openid-configuration");
    document.put("api-version", "1.1");
    ObjectNode instance = document.putArray("metadata").addObject();
    instance.put("preferred_network", isOwn ? own : "login.microsoftonline.com");
    instance.put("preferred_cache", isOwn ? own : "login.windows.net");
    ArrayNode aliases = instance.putArray("aliases");
    (isOwn ? List.of(own) : MICROSOFT_HOSTS).forEach(aliases::add);
    return document;
  }

  private static URI uri(String text) throws TokenRefusedException {
    try {
      URI uri = URI.create(text);
      if (uri.getPath() == null) {
        throw new TokenRefusedException(TokenError.unknownInstance());
      }
      return uri;
    } catch (IllegalArgumentException _) {
      throw new TokenRefusedException(TokenError.unknownInstance());
    }
  }

  private static void list(ObjectNode document, String name, String... values) {
    ArrayNode list = document.putArray(name);
    Stream.of(values).forEach(list::add);
  }
}
