package dev.twofold.emulator.identity;

import dev.twofold.emulator.time.EmulatorClock;
import dev.twofold.emulator.world.Partner.Technician;
import dev.twofold.emulator.world.World;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes access tokens and id_tokens (graph-api part 2, access token claims that matter). */
final class AccessTokens {
  /** How long a token is good. */
  static final Duration LIFE = Duration.ofSeconds(3599);

  private static final String APP_WITHOUT_ROLES = "0997a1d0-0d1d-4acb-b408-d5ca73121e90";

  private final World world;
  private final EmulatorClock clock;
  private final SigningKeys keys;
  private final SecureRandom random;

  AccessTokens(World world, EmulatorClock clock, SigningKeys keys, SecureRandom random) {
    this.world = world;
    this.clock = clock;
    this.keys = keys;
    this.random = random;
  }

  /** The issuer of v1.0 tokens of a tenant. */
  static String issuer(String tenantId) {
    return "https://sts.windows.net/" + tenantId + "/";
  }

  /** A token of an app on its own. */
  String ofApp(Client client, Resource resource, String tenantId, Collection<String> appRoles) {
    ObjectNode claims = claims(client, resource, tenantId);
    String principal = servicePrincipal(client.app().clientId(), tenantId);
    claims.put("idtyp", "app").put("oid", principal).put("sub", principal);
    claims.put("idp", issuer(tenantId));
    if (!appRoles.isEmpty()) {
      addSorted(claims.putArray("roles"), appRoles);
    }
    claims.putArray("wids").add(APP_WITHOUT_ROLES);
    return keys.sign(claims);
  }

  /** A token of a user through an app. */
  String ofUser(Client client, Resource resource, String tenantId, SignIn signIn, Permit permit) {
    ObjectNode claims = claims(client, resource, tenantId);
    Technician technician = signIn.technician();
    claims.put("idtyp", "user").put("oid", technician.objectId()).put("acr", "1");
    addMethods(claims.putArray("amr"), signIn);
    if (!tenantId.equals(world.partner().tenantId())) {
      claims.put("idp", issuer(world.partner().tenantId()));
    }
    claims.put("scp", String.join(" ", permit.scopes().stream().sorted().toList()));
    claims.put("sub", subject(technician, client)).put("name", technician.displayName());
    claims.put("upn", technician.userPrincipalName());
    claims.put("unique_name", technician.userPrincipalName());
    addSorted(claims.putArray("wids"), permit.roles());
    return keys.sign(claims);
  }

  private ObjectNode claims(Client client, Resource resource, String tenantId) {
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("aud", resource.audience()).put("iss", issuer(tenantId));
    addTimes(claims);
    claims.put("app_displayname", client.app().displayName());
    claims.put("appid", client.app().clientId()).put("appidacr", client.proof().claim());
    claims.put("tid", tenantId).put("uti", tokenId()).put("ver", "1.0");
    return claims;
  }

  private void addTimes(ObjectNode claims) {
    Instant now = clock.instant();
    claims.put("iat", now.getEpochSecond()).put("nbf", now.getEpochSecond());
    claims.put("exp", now.plus(LIFE).getEpochSecond());
  }

  /**
   * An id_token: of v2.0 without {@code amr}, of v1.0 with it (graph-api part 2, id_token and MFA
   * proof).
   */
  String idToken(
      TokenEndpoint endpoint,
      Client client,
      String tenantId,
      SignIn signIn,
      Optional<String> nonce) {
    Technician technician = signIn.technician();
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("aud", client.app().clientId());
    addTimes(claims);
    claims.put("tid", tenantId).put("oid", technician.objectId());
    claims.put("sub", subject(technician, client)).put("name", technician.displayName());
    nonce.ifPresent(value -> claims.put("nonce", value));
    switch (endpoint.version()) {
      case V1 -> {
        claims.put("iss", issuer(tenantId)).put("ver", "1.0");
        claims.put("upn", technician.userPrincipalName());
        claims.put("unique_name", technician.userPrincipalName());
        addMethods(claims.putArray("amr"), signIn);
      }
      case V2 -> {
        claims.put("iss", DiscoveryDocuments.issuer(endpoint.base(), tenantId));
        claims.put("preferred_username", technician.userPrincipalName()).put("ver", "2.0");
      }
    }
    claims.put("uti", tokenId());
    return keys.sign(claims);
  }

  private static void addMethods(ArrayNode amr, SignIn signIn) {
    amr.add("pwd");
    if (signIn.mfa()) {
      amr.add("mfa");
    }
  }

  private static void addSorted(ArrayNode list, Collection<String> values) {
    values.stream().sorted().forEach(list::add);
  }

  /** The object id of an app in a tenant: the same at each start. */
  private static String servicePrincipal(String clientId, String tenantId) {
    return stable("service principal " + clientId + " " + tenantId);
  }

  /** A user's subject differs from app to app. */
  private static String subject(Technician technician, Client client) {
    return stable("subject " + technician.objectId() + " " + client.app().clientId());
  }

  private static String stable(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private String tokenId() {
    byte[] id = new byte[16];
    random.nextBytes(id);
    return Jwt.encode(id);
  }
}
