package dev.twofold.emulator.world;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * An app registration in the partner's tenant, multi-tenant.
 *
 * @param clientId its application id
 * @param displayName its name
 * @param secrets its client secrets, in clear
 * @param certificates its certificates
 * @param applicationPermissions the app roles of Graph that a consent gives it
 * @param delegatedPermissions the scopes of Graph that a consent gives it
 */
public record App(
    String clientId,
    String displayName,
    List<String> secrets,
    List<X509Certificate> certificates,
    Set<String> applicationPermissions,
    Set<String> delegatedPermissions) {

  /** Without secrets. */
  @Override
  public String toString() {
    return "App[%s, %s]".formatted(clientId, displayName);
  }
}
