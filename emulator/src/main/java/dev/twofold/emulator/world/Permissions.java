package dev.twofold.emulator.world;

import java.util.Set;
import java.util.TreeSet;

/**
 * The permissions of Microsoft Graph that the app of an emulated partner has, by their names (the
 * PERM lines of graph-api). Each exists as app role and as scope.
 */
public final class Permissions {
  /** What reading a whole tenant takes. */
  public static final Set<String> READ =
      Set.of(
          "Application.Read.All",
          "AuditLog.Read.All",
          "AuthenticationContext.Read.All",
          "CrossTenantInformation.ReadBasic.All",
          "DelegatedPermissionGrant.Read.All",
          "Directory.Read.All",
          "DirectoryRecommendations.Read.All",
          "Domain-InternalFederation.Read.All",
          "Domain.Read.All",
          "GroupMember.Read.All",
          "IdentityRiskEvent.Read.All",
          "IdentityRiskyUser.Read.All",
          "LicenseAssignment.Read.All",
          "Organization.Read.All",
          "Policy.Read.All",
          "Policy.Read.AuthenticationMethod",
          "Policy.Read.ConditionalAccess",
          "Reports.Read.All",
          "RoleAssignmentSchedule.Read.Directory",
          "RoleEligibilitySchedule.Read.Directory",
          "RoleManagement.Read.Directory",
          "SecurityEvents.Read.All",
          "User.Read.All",
          "UserAuthenticationMethod.Read.All");

  /** What reading the partner's own side takes. */
  public static final Set<String> READ_PARTNER =
      Set.of("DelegatedAdminRelationship.Read.All", "PartnerSecurity.Read.All");

  /** What the remedies take: policies, per-user MFA, methods, sessions, consents. */
  public static final Set<String> WRITE =
      Set.of(
          "AppRoleAssignment.ReadWrite.All",
          "DelegatedAdminRelationship.ReadWrite.All",
          "DelegatedPermissionGrant.ReadWrite.All",
          "Group.ReadWrite.All",
          "GroupMember.ReadWrite.All",
          "PartnerSecurity.ReadWrite.All",
          "Policy.ReadWrite.AuthenticationMethod",
          "Policy.ReadWrite.Authorization",
          "Policy.ReadWrite.ConditionalAccess",
          "Policy.ReadWrite.ConsentRequest",
          "Policy.ReadWrite.CrossTenantAccess",
          "Policy.ReadWrite.SecurityDefaults",
          "SecurityEvents.ReadWrite.All",
          "User.ReadWrite.All",
          "User.RevokeSessions.All",
          "UserAuthenticationMethod.ReadWrite.All");

  private Permissions() {}

  /** All of them. */
  public static Set<String> all() {
    Set<String> all = new TreeSet<>(READ);
    all.addAll(READ_PARTNER);
    all.addAll(WRITE);
    return all;
  }
}
