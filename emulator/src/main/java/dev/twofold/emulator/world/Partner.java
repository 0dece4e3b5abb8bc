package dev.twofold.emulator.world;

import java.util.List;

/**
 * The partner.
 *
 * @param tenantId the id of its own tenant, in small letters
 * @param displayName its name
 * @param domain its domain
 * @param technicians its users that may sign in to customers; each is also among the users of the
 *     partner's own tenant
 */
public record Partner(
    String tenantId, String displayName, String domain, List<Technician> technicians) {

  /**
   * A user of the partner.
   *
   * @param objectId the user's id in the partner's tenant, in small letters
   * @param userPrincipalName the sign-in name
   * @param displayName the name
   * @param groupIds the partner's security groups that the user is in, in small letters
   * @param adminAgent whether the user is an Admin agent in Partner Center
   * @param signedInWithMfa whether the user's refresh tokens carry MFA
   */
  public record Technician(
      String objectId,
      String userPrincipalName,
      String displayName,
      List<String> groupIds,
      boolean adminAgent,
      boolean signedInWithMfa) {}
}
