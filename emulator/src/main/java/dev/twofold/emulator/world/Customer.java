package dev.twofold.emulator.world;

import java.time.Instant;
import java.util.List;

/**
 * A customer of the partner.
 *
 * @param tenantId its tenant's id, in small letters
 * @param displayName its name
 * @param domain its initial domain
 * @param consented whether it consented to the partner's apps
 * @param relationships its granular delegated admin relationships, ended ones included
 */
public record Customer(
    String tenantId,
    String displayName,
    String domain,
    boolean consented,
    List<Relationship> relationships) {

  /**
   * A granular delegated admin relationship (graph-api part 4).
   *
   * @param id {@code <guid>-<guid>}
   * @param displayName its name
   * @param status Graph's word, such as {@code active}
   * @param roleIds the template ids of the roles that the customer approved
   * @param createdDateTime when it was made
   * @param activatedDateTime when it was approved
   * @param endDateTime when it ends
   * @param autoExtendDuration {@code PT0S} or {@code P180D}
   * @param assignments which of the partner's groups holds which roles
   */
  public record Relationship(
      String id,
      String displayName,
      String status,
      List<String> roleIds,
      Instant createdDateTime,
      Instant activatedDateTime,
      Instant endDateTime,
      String autoExtendDuration,
      List<Assignment> assignments) {

    /** True where it gives access now. */
    public boolean isActive() {
      return status.equals("active") || status.equals("expiring");
    }
  }

  /**
   * Roles of a relationship, given to a group of the partner.
   *
   * @param id its id
   * @param groupId the group in the partner's tenant
   * @param roleIds the roles' template ids
   * @param status Graph's word, such as {@code active}
   */
  public record Assignment(String id, String groupId, List<String> roleIds, String status) {}
}
