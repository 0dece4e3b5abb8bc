package dev.twofold.emulator.synthetic.content;

import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.log.AuditLog;
import dev.twofold.emulator.synthetic.policy.Offices;
import dev.twofold.emulator.synthetic.policy.Policies;
import dev.twofold.emulator.synthetic.policy.Strengths;
import dev.twofold.emulator.synthetic.posture.Licence;
import dev.twofold.emulator.synthetic.posture.Posture;
import dev.twofold.emulator.synthetic.tenant.Accounts;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import dev.twofold.emulator.synthetic.tenant.Groups;
import dev.twofold.emulator.synthetic.tenant.Holdings;
import dev.twofold.emulator.tenant.Answer;
import dev.twofold.emulator.tenant.ListRows;
import dev.twofold.emulator.tenant.Rows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The collections of one tenant by their paths (contracts section 2). */
final class Collections {
  private final Blueprint tenant;
  private final Groups groups;
  private final GroupRows groupRows;
  private final RoleRows roleRows;
  private final CompanyRows companyRows;
  private final Map<String, Supplier<Rows>> lists = new HashMap<>();
  private final Map<String, Supplier<ObjectNode>> objects = new HashMap<>();

  Collections(
      Blueprint tenant, Accounts accounts, Groups groups, Offices offices, Policies policies) {
    this.tenant = tenant;
    this.groups = groups;
    Holdings holdings = new Holdings(tenant, accounts, groups);
    this.groupRows = new GroupRows(tenant, accounts, groups);
    this.roleRows = new RoleRows(tenant, accounts, groups, holdings);
    this.companyRows = new CompanyRows(tenant, accounts);
    addDirectory(accounts, holdings);
    addScoresAndApps(accounts);
    addPolicies(new TenantPolicyRows(tenant, accounts), offices, policies);
  }

  private void addDirectory(Accounts accounts, Holdings holdings) {
    RegistrationRows registration = new RegistrationRows(tenant, accounts, holdings);
    list("organization", companyRows::organization);
    list("domains", companyRows::domains);
    list("subscribedSkus", companyRows::subscribedSkus);
    lists.put("users", () -> new UserRows(tenant, accounts, groups).rows());
    lists.put("groups", groupRows::rows);
    lists.put("users/authentication/requirements", registration::requirements);
    lists.put("users/authentication/methods", registration::methods);
    lists.put("roleManagement/directory/roleDefinitions", RoleRows::definitions);
    list("roleManagement/directory/roleAssignments", roleRows::assignments);
    list("directoryRoles", roleRows::activated);
    if (tenant.licence().isPremium()) {
      lists.put("reports/authenticationMethods/userRegistrationDetails", registration::details);
    }
    if (tenant.licence() == Licence.P2) {
      list("roleManagement/directory/roleEligibilityScheduleInstances", roleRows::eligibilities);
      list(
          "roleManagement/directory/roleAssignmentScheduleInstances",
          roleRows::assignmentSchedules);
    }
  }

  private void addScoresAndApps(Accounts accounts) {
    ScoreRows scores = new ScoreRows(tenant, accounts);
    AppRows apps = new AppRows(tenant);
    list("security/secureScores", scores::scores);
    list("security/secureScoreControlProfiles", scores::profiles);
    lists.put("auditLogs/directoryAudits", () -> new AuditLog(tenant, accounts));
    list("servicePrincipals", apps::servicePrincipals);
    list("applications", apps::applications);
    list("oauth2PermissionGrants", apps::grants);
    if (tenant.licence() == Licence.P2) {
      RiskRows risks = new RiskRows(tenant, accounts);
      list("identityProtection/riskyUsers", risks::users);
      list("identityProtection/riskDetections", risks::detections);
    }
  }

  private void addPolicies(TenantPolicyRows rows, Offices offices, Policies policies) {
    list("identity/conditionalAccess/policies", policies::rows);
    list("identity/conditionalAccess/namedLocations", offices::rows);
    list("identity/conditionalAccess/authenticationStrength/policies", this::strengths);
    list(
        "identity/conditionalAccess/authenticationContextClassReferences",
        () -> TenantPolicyRows.authenticationContexts(tenant.licence().isPremium()));
    list("groupSettings", rows::groupSettings);
    list("policies/crossTenantAccessPolicy/partners", rows::crossTenantPartners);
    objects.put("policies/identitySecurityDefaultsEnforcementPolicy", rows::securityDefaults);
    objects.put("policies/authenticationMethodsPolicy", rows::authenticationMethods);
    objects.put("policies/authorizationPolicy", rows::authorization);
    objects.put("policies/crossTenantAccessPolicy", TenantPolicyRows::crossTenantAccess);
    objects.put("policies/crossTenantAccessPolicy/default", rows::crossTenantDefault);
    objects.put("policies/adminConsentRequestPolicy", rows::adminConsentRequest);
  }

  private void list(String path, Supplier<List<ObjectNode>> rows) {
    lists.put(path, () -> new ListRows(rows.get()));
  }

  private List<ObjectNode> strengths() {
    List<ObjectNode> strengths = new ArrayList<>(Strengths.builtIn());
    if (tenant.posture() == Posture.COMPLETE) {
      String created = tenant.now().minus(Duration.ofDays(250)).toString();
      strengths.add(Strengths.custom(new IdSeries(tenant.key(), "strengths").id(0), created));
    }
    return strengths;
  }

  Answer read(String path) {
    Supplier<Rows> rows = lists.get(path);
    if (rows != null) {
      return new Answer.Many(rows.get());
    }
    Supplier<ObjectNode> object = objects.get(path);
    return object == null ? ofOne(path) : new Answer.One(object.get());
  }

  /** The collections of one group, one role, one domain. */
  private Answer ofOne(String path) {
    int first = path.indexOf('/');
    int second = path.indexOf('/', first + 1);
    if (second < 0) {
      return new Answer.Nothing();
    }
    String id = path.substring(first + 1, second);
    return switch (path.substring(0, first) + path.substring(second)) {
      case "groups/transitiveMembers" -> ofGroup(id, true);
      case "groups/members" -> ofGroup(id, false);
      case "directoryRoles/members" ->
          roleRows
              .holders(id)
              .<Answer>map(rows -> new Answer.Many(new ListRows(rows)))
              .orElseGet(Answer.Nothing::new);
      case "domains/federationConfiguration" ->
          new Answer.Many(new ListRows(companyRows.federation(id)));
      default -> new Answer.Nothing();
    };
  }

  private Answer ofGroup(String id, boolean nested) {
    return groups.place(id).stream()
        .mapToObj(place -> groups.all().get(place))
        .findFirst()
        .<Answer>map(group ->
            new Answer.Many(nested ? groupRows.transitiveMembers(group) : groupRows.members(group)))
        .orElseGet(Answer.Nothing::new);
  }
}
