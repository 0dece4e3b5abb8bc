package dev.twofold.emulator.graph.write;

import static dev.twofold.emulator.graph.write.Shape.choice;
import static dev.twofold.emulator.graph.write.Shape.choices;
import static dev.twofold.emulator.graph.write.Shape.flags;
import static dev.twofold.emulator.graph.write.Shape.properties;
import static dev.twofold.emulator.graph.write.Shape.texts;

import dev.twofold.emulator.graph.GraphVersion;

/** The schema of a Conditional Access policy as it may be sent (graph-api part 6). */
final class PolicySchema {
  private static final Shape RISKS = choices("low", "medium", "high", "hidden", "none");
  private static final Shape FILTER =
      properties("mode", choice("include", "exclude"), "rule", new Shape.Text());
  private static final Shape SWITCH = properties("isEnabled", new Shape.Flag());
  private static final Shape PLATFORMS =
      choices("android", "iOS", "windows", "windowsPhone", "macOS", "linux", "all");
  private static final Shape BETA_ONLY = new Shape.Anything();

  private static final Shape APPLICATIONS =
      properties(
          "includeApplications", texts(),
          "excludeApplications", texts(),
          "includeUserActions", texts(),
          "includeAuthenticationContextClassReferences", texts(),
          "applicationFilter", FILTER);

  private static final Shape GUESTS =
      properties(
          "guestOrExternalUserTypes",
          flags(
              "none",
              "internalGuest",
              "b2bCollaborationGuest",
              "b2bCollaborationMember",
              "b2bDirectConnectUser",
              "otherExternalUser",
              "serviceProvider"),
          "externalTenants",
          properties(
              "membershipKind", choice("all", "enumerated"), "members", new Shape.Anything()));

  private static final Shape USERS =
      properties(
          "includeUsers", texts(),
          "excludeUsers", texts(),
          "includeGroups", texts(),
          "excludeGroups", texts(),
          "includeRoles", texts(),
          "excludeRoles", texts(),
          "includeGuestsOrExternalUsers", GUESTS,
          "excludeGuestsOrExternalUsers", GUESTS);

  private static final Shape CLIENT_APPLICATIONS =
      properties(
          "includeServicePrincipals", texts(),
          "excludeServicePrincipals", texts(),
          "servicePrincipalFilter", FILTER);

  private static final Shape GRANT =
      properties(
          "operator", choice("AND", "OR"),
          "builtInControls",
              choices(
                  "block",
                  "mfa",
                  "compliantDevice",
                  "domainJoinedDevice",
                  "approvedApplication",
                  "compliantApplication",
                  "passwordChange",
                  "riskRemediation"),
          "customAuthenticationFactors", texts(),
          "termsOfUse", texts(),
          "authenticationStrength", new Shape.Anything(),
          "authenticationStrength@odata.bind", new Shape.Anything());

  private static final Shape SIGN_IN_FREQUENCY =
      properties(
          "value", new Shape.Whole(),
          "type", choice("days", "hours"),
          "authenticationType",
              choice("primaryAndSecondaryAuthentication", "secondaryAuthentication"),
          "frequencyInterval", choice("timeBased", "everyTime"),
          "isEnabled", new Shape.Flag());

  private static final Shape.Properties CONDITIONS =
      properties(
          "userRiskLevels",
          RISKS,
          "signInRiskLevels",
          RISKS,
          "clientAppTypes",
          choices(
              "all",
              "browser",
              "mobileAppsAndDesktopClients",
              "exchangeActiveSync",
              "easSupported",
              "other"),
          "servicePrincipalRiskLevels",
          RISKS,
          "insiderRiskLevels",
          flags("minor", "moderate", "elevated"),
          "platforms",
          properties("includePlatforms", PLATFORMS, "excludePlatforms", PLATFORMS),
          "locations",
          properties("includeLocations", texts(), "excludeLocations", texts()),
          "devices",
          properties("deviceFilter", FILTER),
          "clientApplications",
          CLIENT_APPLICATIONS,
          "authenticationFlows",
          properties("transferMethods", flags("none", "deviceCodeFlow", "authenticationTransfer")),
          "applications",
          APPLICATIONS,
          "users",
          USERS);

  private static final Shape.Properties SESSION =
      properties(
          "disableResilienceDefaults",
          new Shape.Flag(),
          "applicationEnforcedRestrictions",
          SWITCH,
          "cloudAppSecurity",
          properties(
              "isEnabled",
              new Shape.Flag(),
              "cloudAppSecurityType",
              choice("mcasConfigured", "monitorOnly", "blockDownloads")),
          "persistentBrowser",
          properties("isEnabled", new Shape.Flag(), "mode", choice("always", "never")),
          "signInFrequency",
          SIGN_IN_FREQUENCY,
          "secureSignInSession",
          SWITCH);

  private static final Shape BETA_CONDITIONS =
      CONDITIONS.and(
          properties(
              "agentIdRiskLevels", BETA_ONLY,
              "deviceStates", BETA_ONLY,
              "times", BETA_ONLY,
              "clients", BETA_ONLY,
              "globalSecureAccess", BETA_ONLY,
              "networkAccess", BETA_ONLY,
              "partialEnablementStrategy", BETA_ONLY));

  private static final Shape BETA_SESSION =
      SESSION.and(
          properties(
              "continuousAccessEvaluation", BETA_ONLY,
              "globalSecureAccessFilteringProfile", BETA_ONLY));

  private PolicySchema() {}

  /** The properties that may be sent; beta has more of them. */
  static Shape.Properties of(GraphVersion version) {
    return switch (version) {
      case V1 -> policy(CONDITIONS, SESSION);
      case BETA -> policy(BETA_CONDITIONS, BETA_SESSION);
    };
  }

  private static Shape.Properties policy(Shape conditions, Shape session) {
    return properties(
        "displayName",
        new Shape.Text(),
        "description",
        new Shape.Anything(),
        "state",
        choice("enabled", "disabled", "enabledForReportingButNotEnforced"),
        "conditions",
        conditions,
        "grantControls",
        GRANT,
        "sessionControls",
        session);
  }
}
