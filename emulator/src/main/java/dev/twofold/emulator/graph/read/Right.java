package dev.twofold.emulator.graph.read;

import static dev.twofold.emulator.graph.DirectoryRoles.APPLICATION_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.AUTHENTICATION_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.AUTHENTICATION_POLICY_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.CLOUD_APPLICATION_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.CLOUD_DEVICE_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.CONDITIONAL_ACCESS_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.DIRECTORY_READERS;
import static dev.twofold.emulator.graph.DirectoryRoles.DOMAIN_NAME_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.EXTERNAL_IDENTITY_PROVIDER_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.GLOBAL_READER;
import static dev.twofold.emulator.graph.DirectoryRoles.GLOBAL_SECURE_ACCESS_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.HELPDESK_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.HYBRID_IDENTITY_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.LICENSE_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.PRIVILEGED_ROLE_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.REPORTS_READER;
import static dev.twofold.emulator.graph.DirectoryRoles.SECURITY_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.SECURITY_OPERATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.SECURITY_READER;
import static dev.twofold.emulator.graph.DirectoryRoles.SERVICE_SUPPORT_ADMINISTRATOR;
import static dev.twofold.emulator.graph.DirectoryRoles.USER_ADMINISTRATOR;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.Access.Licence;
import dev.twofold.emulator.graph.Access.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may read what: the PERM, ROLES and LICENSE lines of graph-api parts 5 to 8. */
final class Right {
  private static final Set<String> DIRECTORY_ROLES =
      Set.of(
          DIRECTORY_READERS,
          GLOBAL_READER,
          SECURITY_ADMINISTRATOR,
          AUTHENTICATION_POLICY_ADMINISTRATOR,
          AUTHENTICATION_ADMINISTRATOR,
          PRIVILEGED_AUTHENTICATION_ADMINISTRATOR,
          PRIVILEGED_ROLE_ADMINISTRATOR,
          CONDITIONAL_ACCESS_ADMINISTRATOR,
          HELPDESK_ADMINISTRATOR,
          USER_ADMINISTRATOR,
          APPLICATION_ADMINISTRATOR,
          CLOUD_APPLICATION_ADMINISTRATOR);
  private static final Set<String> DOMAIN_ROLES =
      with(DIRECTORY_ROLES, SECURITY_READER, DOMAIN_NAME_ADMINISTRATOR);
  private static final Set<String> FEDERATION_ROLES =
      Set.of(
          GLOBAL_READER,
          SECURITY_READER,
          SECURITY_ADMINISTRATOR,
          DOMAIN_NAME_ADMINISTRATOR,
          EXTERNAL_IDENTITY_PROVIDER_ADMINISTRATOR,
          HYBRID_IDENTITY_ADMINISTRATOR);
  private static final Set<String> ROLE_ROLES = with(DIRECTORY_ROLES, SECURITY_READER);
  private static final Set<String> SCHEDULE_ROLES =
      Set.of(
          GLOBAL_READER,
          SECURITY_OPERATOR,
          SECURITY_READER,
          SECURITY_ADMINISTRATOR,
          PRIVILEGED_ROLE_ADMINISTRATOR);
  private static final Set<String> CONDITIONAL_ACCESS_ROLES =
      Set.of(
          SECURITY_READER,
          GLOBAL_READER,
          SECURITY_ADMINISTRATOR,
          CONDITIONAL_ACCESS_ADMINISTRATOR,
          GLOBAL_SECURE_ACCESS_ADMINISTRATOR);
  private static final Set<String> METHODS_ROLES =
      Set.of(GLOBAL_READER, AUTHENTICATION_ADMINISTRATOR, PRIVILEGED_AUTHENTICATION_ADMINISTRATOR);
  private static final Set<String> POLICY_ROLES =
      Set.of(
          GLOBAL_READER, SECURITY_READER, SECURITY_ADMINISTRATOR, CONDITIONAL_ACCESS_ADMINISTRATOR);
  private static final Set<String> REPORT_ROLES =
      Set.of(REPORTS_READER, SECURITY_READER, SECURITY_ADMINISTRATOR, GLOBAL_READER);

  static final Access ORGANIZATION =
      directory(Set.of(), "Organization.Read.All", "Directory.Read.All", "User.Read");
  static final Access DOMAINS = directory(DOMAIN_ROLES, "Domain.Read.All", "Directory.Read.All");
  static final Access FEDERATION =
      directory(
          FEDERATION_ROLES,
          "Domain-InternalFederation.Read.All",
          "Domain.Read.All",
          "Directory.Read.All");
  static final Access USERS =
      directory(DIRECTORY_ROLES, "User.Read.All", "User.ReadBasic.All", "Directory.Read.All");
  static final Access GROUPS =
      directory(
          DIRECTORY_ROLES,
          "GroupMember.Read.All",
          "Group.Read.All",
          "Group.ReadBasic.All",
          "Directory.Read.All");
  static final Access MEMBERS =
      directory(DIRECTORY_ROLES, "GroupMember.Read.All", "Group.Read.All", "Directory.Read.All");
  static final Access REQUIREMENTS =
      directory(
          Set.of(GLOBAL_READER, AUTHENTICATION_POLICY_ADMINISTRATOR, AUTHENTICATION_ADMINISTRATOR),
          "Policy.Read.All",
          "Policy.ReadWrite.AuthenticationMethod");
  static final Access METHODS = directory(METHODS_ROLES, "UserAuthenticationMethod.Read.All");
  static final Access ROLES =
      directory(ROLE_ROLES, "RoleManagement.Read.Directory", "Directory.Read.All");
  static final Access ELIGIBILITIES =
      pim("RoleEligibilitySchedule.Read.Directory", "RoleManagement.Read.Directory");
  static final Access ASSIGNMENT_SCHEDULES =
      pim("RoleAssignmentSchedule.Read.Directory", "RoleManagement.Read.Directory");
  static final Access SKUS =
      directory(
          DIRECTORY_ROLES,
          "LicenseAssignment.Read.All",
          "Organization.Read.All",
          "Directory.Read.All");
  static final Access CONDITIONAL_ACCESS =
      conditionalAccess("Policy.Read.All", "Policy.Read.ConditionalAccess");
  static final Access TEMPLATES =
      new Access(
          Set.of("Policy.Read.All"),
          CONDITIONAL_ACCESS_ROLES,
          Refusal.CONDITIONAL_ACCESS,
          Licence.P1_CONDITIONAL_ACCESS);
  static final Access NAMED_LOCATIONS =
      conditionalAccess("Policy.Read.All", "Policy.Read.ConditionalAccess");
  static final Access STRENGTHS =
      conditionalAccess("Policy.Read.AuthenticationMethod", "Policy.Read.All");
  static final Access CONTEXTS =
      conditionalAccess("AuthenticationContext.Read.All", "Policy.Read.All");
  static final Access POLICIES = directory(POLICY_ROLES, "Policy.Read.All");
  static final Access METHODS_POLICY =
      directory(
          Set.of(GLOBAL_READER, AUTHENTICATION_POLICY_ADMINISTRATOR),
          "Policy.Read.AuthenticationMethod",
          "Policy.Read.All");
  static final Access AUTHORIZATION_POLICY =
      directory(
          Set.of(
              GLOBAL_READER,
              SECURITY_READER,
              SECURITY_OPERATOR,
              SECURITY_ADMINISTRATOR,
              LICENSE_ADMINISTRATOR,
              CLOUD_DEVICE_ADMINISTRATOR,
              PRIVILEGED_ROLE_ADMINISTRATOR),
          "Policy.Read.All");
  static final Access GROUP_SETTINGS =
      directory(DIRECTORY_ROLES, "GroupSettings.Read.All", "Directory.Read.All");
  static final Access REGISTRATION = reports(REPORT_ROLES, Licence.P1_REPORTS);
  static final Access SIGN_INS =
      reports(with(REPORT_ROLES, SECURITY_OPERATOR), Licence.P1_SIGN_INS);
  static final Access SIGN_IN_ACTIVITY = reports(REPORT_ROLES, Licence.P1_SIGN_INS);
  static final Access AUDITS = reports(REPORT_ROLES, Licence.NONE);
  static final Access SECURITY =
      new Access(
          Set.of("SecurityEvents.Read.All"),
          Set.of(
              SECURITY_READER,
              SECURITY_OPERATOR,
              SECURITY_ADMINISTRATOR,
              GLOBAL_READER,
              HELPDESK_ADMINISTRATOR,
              USER_ADMINISTRATOR,
              SERVICE_SUPPORT_ADMINISTRATOR),
          Refusal.SECURITY,
          Licence.NONE);
  static final Access RECOMMENDATIONS =
      directory(REPORT_ROLES, "DirectoryRecommendations.Read.All");
  static final Access RISKY_USERS = identityProtection("IdentityRiskyUser.Read.All");
  static final Access RISK_DETECTIONS = identityProtection("IdentityRiskEvent.Read.All");
  static final Access APPLICATIONS =
      directory(DIRECTORY_ROLES, "Application.Read.All", "Directory.Read.All");
  static final Access GRANTS =
      directory(DIRECTORY_ROLES, "Directory.Read.All", "DelegatedPermissionGrant.Read.All");

  private Right() {}

  private static Access directory(Set<String> roles, String... permissions) {
    return new Access(Set.of(permissions), roles, Refusal.DIRECTORY, Licence.NONE);
  }

  private static Access pim(String... permissions) {
    return new Access(Set.of(permissions), SCHEDULE_ROLES, Refusal.DIRECTORY, Licence.P2_PIM);
  }

  private static Access conditionalAccess(String... permissions) {
    return new Access(
        Set.of(permissions), CONDITIONAL_ACCESS_ROLES, Refusal.CONDITIONAL_ACCESS, Licence.NONE);
  }

  private static Access reports(Set<String> roles, Licence licence) {
    return new Access(Set.of("AuditLog.Read.All"), roles, Refusal.REPORTS, licence);
  }

  private static Access identityProtection(String permission) {
    return new Access(
        Set.of(permission),
        Set.of(GLOBAL_READER, SECURITY_OPERATOR, SECURITY_READER, SECURITY_ADMINISTRATOR),
        Refusal.IDENTITY_PROTECTION,
        Licence.P2_IDENTITY_PROTECTION);
  }

  private static Set<String> with(Set<String> roles, String... more) {
    return Stream.concat(roles.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }
}
