package dev.twofold.graph.collect;

/** Made-up tenants. */
final class PlayedTenants {
  static final String TENANT = "5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502";
  static final String STAFF = "a90c7e15-0d2b-4f8a-b3c4-5e6f70819203";
  static final String ADMINS = "b90c7e15-0d2b-4f8a-b3c4-5e6f70819203";
  static final String GONE = "c90c7e15-0d2b-4f8a-b3c4-5e6f70819203";
  static final String P1 = "41781fb2-bc02-4b7c-bd55-b576c07bb09d";
  static final String P2 = "eec0eb4f-6444-4f95-aba0-50c24d67f998";
  private static final String CA = "identity/conditionalAccess/";
  private static final String ROLES = "roleManagement/directory/";

  private PlayedTenants() {}

  /** A tenant with P2, two users, a policy on two groups of which one is gone, and a role group. */
  static PlayedTenant licensed() {
    return small(P2)
        .list(
            "reports/authenticationMethods/userRegistrationDetails",
            "{'id':'%s','isMfaRegistered':true,'isMfaCapable':true,'methodsRegistered':['email']}"
                .formatted(user(1)))
        .list(
            ROLES + "roleEligibilityScheduleInstances",
            "{'id':'e1','principalId':'%s','roleDefinitionId':'r1'}".formatted(ADMINS));
  }

  /** The same tenant without any licence. */
  static PlayedTenant free() {
    return small("00000000-0000-0000-0000-000000000001")
        .list("users/" + user(1) + "/authentication/methods", "{'id':'m1'}", "{'id':'m2'}")
        .list("users/" + user(2) + "/authentication/methods", "{'id':'m3'}");
  }

  static String user(int number) {
    return "e4a1b2c3-7d68-4f50-9b21-%012d".formatted(number);
  }

  private static PlayedTenant small(String plan) {
    return new PlayedTenant()
        .list(
            "organization",
            "{'id':'%s','displayName':'Nordlicht Dental','createdDateTime':'2021-03-09T08:12:44Z'}"
                .formatted(TENANT))
        .list(
            "subscribedSkus",
            "{'id':'s1','capabilityStatus':'Enabled','servicePlans':[{'servicePlanId':'%s','provisioningStatus':'Success'}]}"
                .formatted(plan))
        .list(
            CA + "policies",
            "{'id':'p1','displayName':'CA001','state':'enabled','undeclared':{'a':1.50},'conditions':{'users':{'includeGroups':['%s'],'excludeGroups':['%s']}}}"
                .formatted(STAFF, GONE))
        .list(CA + "namedLocations", "{'id':'n1','displayName':'Office'}")
        .list(CA + "authenticationStrength/policies", "{'id':'t1','allowedCombinations':[]}")
        .single(
            "policies/identitySecurityDefaultsEnforcementPolicy", "{'id':'sd','isEnabled':false}")
        .single("policies/authenticationMethodsPolicy", "{'id':'mp'}")
        .single("policies/authorizationPolicy", "{'id':'ap'}")
        .single("policies/crossTenantAccessPolicy/default", "{'isServiceDefault':true}")
        .list("policies/crossTenantAccessPolicy/partners", "{'tenantId':'x1'}")
        .list(
            "domains",
            "{'id':'nordlicht.de','authenticationType':'Federated'}",
            "{'id':'nordlicht.com','authenticationType':'Managed'}")
        .list("domains/nordlicht.de/federationConfiguration", "{'id':'f1'}")
        .list(ROLES + "roleDefinitions", "{'id':'r1','displayName':'Helpdesk'}")
        .list(
            ROLES + "roleAssignments",
            "{'id':'ra1','principalId':'%s','roleDefinitionId':'r1'}".formatted(ADMINS))
        .list("users", userRow(1, "disabled"), userRow(2, "enforced"))
        .list(
            "groups",
            "{'id':'%s','displayName':'Staff'}".formatted(STAFF),
            "{'id':'%s','displayName':'Admins'}".formatted(ADMINS),
            "{'id':'d90c7e15-0d2b-4f8a-b3c4-5e6f70819203','displayName':'Choir'}")
        .list("groups/" + STAFF + "/transitiveMembers", "{'id':'%s'}".formatted(user(1)))
        .list("groups/" + ADMINS + "/transitiveMembers", "{'id':'%s'}".formatted(user(2)));
  }

  static String userRow(int number, String state) {
    return "{'id':'%s','userPrincipalName':'u%d@nordlicht.de','displayName':'User %d','accountEnabled':true,'perUserMfaState':'%s'}"
        .formatted(user(number), number, number, state);
  }
}
