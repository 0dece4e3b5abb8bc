package dev.twofold.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * A tenant of any size, written as a snapshot: random groups, and policies with every kind of
 * condition.
 *
 * @param users how many users
 * @param policies how many policies
 * @param groups how many groups
 * @param largest the number of groups of the largest size
 * @param largestSize how many members those have
 * @param size how many members the others have
 */
record GeneratedTenant(
    int users, int policies, int groups, int largest, int largestSize, int size) {

  /**
   * 100,000 users in about 30 of 300 groups each, under 240 policies: hardly two users are alike.
   */
  static GeneratedTenant manySignatures() {
    return new GeneratedTenant(100_000, 240, 300, 0, 0, 10_000);
  }

  /** 1,000,000 users, 60 policies, 300 groups of up to 300,000 members. */
  static GeneratedTenant millionUsers() {
    return new GeneratedTenant(1_000_000, 60, 300, 20, 300_000, 20_000);
  }

  /** Writes the snapshot; the same one each time. */
  void write(Path folder) throws IOException {
    list(folder.resolve("users.json"), users, this::user);
    list(
        folder.resolve("reports/authenticationMethods/userRegistrationDetails.json"),
        users,
        this::registration);
    list(folder.resolve("groups.json"), groups, GeneratedTenant::group);
    SplittableRandom random = new SplittableRandom(1);
    for (int group = 0; group < groups; group++) {
      int members = group < largest ? largestSize : size;
      SplittableRandom chosen = random.split();
      list(
          folder.resolve("groups/%s/transitiveMembers.json".formatted(groupId(group))),
          members,
          _ -> member(chosen.nextInt(users)));
    }
    SplittableRandom conditions = new SplittableRandom(2);
    Path access = folder.resolve("identity/conditionalAccess");
    list(access.resolve("namedLocations.json"), 24, GeneratedTenant::location);
    list(access.resolve("policies.json"), policies, number -> policy(number, conditions));
  }

  private static void list(Path file, int count, IntFunction<String> row) throws IOException {
    Files.createDirectories(file.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"value\": [\n");
      for (int number = 0; number < count; number++) {
        out.write(row.apply(number));
        out.write(number + 1 < count ? ",\n" : "\n");
      }
      out.write("]}\n");
    }
  }

  private static String userId(int number) {
    return new UUID(0x1234_5678_9abc_4defL + number * 0x9E37_79B9L, 0x8000_0000_0000_0000L + number)
        .toString();
  }

  private static String groupId(int number) {
    return new UUID(0xaaaa_bbbb_cccc_4dddL, 0x8000_0000_0000_0000L + number).toString();
  }

  private String user(int number) {
    return """
    {"id": "%s", "userPrincipalName": "user%d@example.com", "displayName": "User Number %d", "accountEnabled": true, \
    "userType": "Member", "externalUserState": null, "creationType": null, "onPremisesSyncEnabled": null, \
    "createdDateTime": "2024-05-02T06:00:00Z", "assignedLicenses": [{"disabledPlans": [], "skuId": "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46"}]}\
    """
        .formatted(userId(number), number, number);
  }

  private String registration(int number) {
    return """
    {"id": "%s", "userPrincipalName": "user%d@example.com", "userType": "member", "isAdmin": false, "isMfaRegistered": %s, \
    "isMfaCapable": %s, "methodsRegistered": ["mobilePhone", "microsoftAuthenticatorPush", "softwareOneTimePasscode"], \
    "lastUpdatedDateTime": "2026-08-20T03:11:08.1192741Z"}\
    """
        .formatted(userId(number), number, number % 9 > 0, number % 9 > 0);
  }

  private static String group(int number) {
    return "{\"id\": \"%s\", \"displayName\": \"Group %d\"}".formatted(groupId(number), number);
  }

  private static String member(int number) {
    return "{\"@odata.type\": \"#microsoft.graph.user\", \"id\": \"%s\"}".formatted(userId(number));
  }

  private static String location(int number) {
    return number % 2 == 0
        ? """
        {"@odata.type": "#microsoft.graph.ipNamedLocation", "id": "%s", "displayName": "Office %d", "isTrusted": %s, \
        "ipRanges": [{"@odata.type": "#microsoft.graph.iPv4CidrRange", "cidrAddress": "%d.%d.0.0/16"}, \
        {"@odata.type": "#microsoft.graph.iPv6CidrRange", "cidrAddress": "2a0%d::/32"}]}\
        """
            .formatted(
                locationId(number), number, number % 4 == 0, 40 + number / 4, number, number % 10)
        : """
        {"@odata.type": "#microsoft.graph.countryNamedLocation", "id": "%s", "displayName": "Countries %d", \
        "countriesAndRegions": ["%s", "%s"], "includeUnknownCountriesAndRegions": %s}\
        """
            .formatted(
                locationId(number),
                number,
                COUNTRIES.get(number % 12),
                COUNTRIES.get((number + 5) % 12),
                number % 3 == 0);
  }

  private static final List<String> COUNTRIES =
      List.of("US", "DE", "FR", "GB", "NL", "CN", "RU", "KP", "IR", "BR", "IN", "JP");

  private static String locationId(int number) {
    return new UUID(0xcccc_bbbb_aaaa_4dddL, 0x8000_0000_0000_0000L + number).toString();
  }

  private String policy(int number, SplittableRandom random) {
    List<String> conditions = new ArrayList<>();
    conditions.add("\"users\": " + usersOf(random));
    conditions.add("\"applications\": " + applications(random));
    conditions.add(
        "\"clientAppTypes\": "
            + some(
                random,
                0.3,
                "\"all\"",
                "browser",
                "mobileAppsAndDesktopClients",
                "exchangeActiveSync",
                "other"));
    if (random.nextInt(4) == 0) {
      conditions.add(
          "\"platforms\": {\"includePlatforms\": %s, \"excludePlatforms\": []}"
              .formatted(
                  some(random, 1, "\"all\"", "android", "iOS", "windows", "macOS", "linux")));
    }
    if (random.nextInt(3) == 0) {
      conditions.add("\"locations\": " + locations(random));
    }
    if (random.nextInt(6) == 0) {
      conditions.add(
          "\"signInRiskLevels\": " + some(random, 1, "", "low", "medium", "high", "none"));
    }
    if (random.nextInt(8) == 0) {
      conditions.add("\"userRiskLevels\": " + some(random, 1, "", "low", "medium", "high", "none"));
    }
    if (random.nextInt(12) == 0) {
      conditions.add("\"insiderRiskLevels\": \"moderate,elevated\"");
    }
    if (random.nextInt(5) == 0) {
      conditions.add(
          "\"devices\": {\"deviceFilter\": {\"mode\": \"%s\", \"rule\": \"%s\"}}"
              .formatted(
                  random.nextBoolean() ? "include" : "exclude",
                  RULES.get(random.nextInt(RULES.size()))));
    }
    if (random.nextInt(10) == 0) {
      conditions.add("\"authenticationFlows\": {\"transferMethods\": \"deviceCodeFlow\"}");
    }
    return """
    {"id": "%s", "displayName": "CA%03d", "state": "%s", "conditions": {%s}, "grantControls": %s, "sessionControls": null}\
    """
        .formatted(
            new UUID(0xdddd_bbbb_aaaa_4dddL, 0x8000_0000_0000_0000L + number),
            number,
            number % 12 == 11 ? "enabledForReportingButNotEnforced" : "enabled",
            String.join(", ", conditions),
            grant(random, conditions.size() > 3));
  }

  private static final List<String> RULES =
      List.of(
          "device.isCompliant -eq True",
          "device.isCompliant -ne True",
          "device.trustType -eq \\\"ServerAD\\\"",
          "device.operatingSystem -eq \\\"Windows\\\" -and device.isCompliant -ne True",
          "device.model -startsWith \\\"Surface\\\" -or device.manufacturer -eq \\\"Contoso\\\"",
          "device.displayName -contains \\\"KIOSK\\\"",
          "device.systemLabels -contains \\\"M365Managed\\\"",
          "device.profileType -ne \\\"RegisteredDevice\\\"");

  private static final List<String> GRANTS =
      List.of(
          "{\"operator\": \"OR\", \"builtInControls\": [\"mfa\"]}",
          "{\"operator\": \"OR\", \"builtInControls\": [\"mfa\"]}",
          "{\"operator\": \"OR\", \"builtInControls\": [\"mfa\"]}",
          "{\"operator\": \"OR\", \"builtInControls\": [\"block\"]}",
          "{\"operator\": \"OR\", \"builtInControls\": [\"mfa\", \"compliantDevice\"]}",
          "{\"operator\": \"OR\", \"builtInControls\": [\"compliantDevice\", \"domainJoinedDevice\"]}",
          "{\"operator\": \"AND\", \"builtInControls\": [\"mfa\", \"compliantDevice\"]}",
          "{\"operator\": \"OR\", \"builtInControls\": [], \"authenticationStrength\": {\"id\": \"00000000-0000-0000-0000-000000000004\"}}",
          "{\"operator\": \"OR\", \"builtInControls\": [\"mfa\", \"approvedApplication\"]}",
          "{\"operator\": \"AND\", \"builtInControls\": [], \"termsOfUse\": [\"9d0f4e6b-1a2c-4b3d-8e5f-60718293a4b5\"]}");

  /** A block without a condition would leave nothing to prove. */
  private static String grant(SplittableRandom random, boolean conditioned) {
    String grant = GRANTS.get(random.nextInt(GRANTS.size()));
    return conditioned || !grant.contains("block") ? grant : GRANTS.getFirst();
  }

  private String usersOf(SplittableRandom random) {
    boolean everybody = random.nextInt(12) == 0;
    return """
    {"includeUsers": [%s], "includeGroups": [%s], "excludeUsers": [], "excludeGroups": [%s], "includeRoles": [], "excludeRoles": []}\
    """
        .formatted(
            everybody ? "\"All\"" : "",
            everybody ? "" : groupIds(random, 1 + random.nextInt(3)),
            random.nextBoolean() ? groupIds(random, 1) : "");
  }

  private String groupIds(SplittableRandom random, int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add("\"" + groupId(random.nextInt(groups)) + "\"");
    }
    return String.join(", ", ids);
  }

  private static String applications(SplittableRandom random) {
    String custom = "\"00000000-1111-2222-3333-%012d\"".formatted(random.nextInt(30));
    return switch (random.nextInt(6)) {
      case 0 -> "{\"includeApplications\": [\"Office365\"], \"excludeApplications\": []}";
      case 1 -> "{\"includeApplications\": [%s], \"excludeApplications\": []}".formatted(custom);
      case 2 ->
          "{\"includeApplications\": [\"All\"], \"excludeApplications\": [%s]}".formatted(custom);
      case 3 ->
          "{\"includeApplications\": [\"MicrosoftAdminPortals\", %s], \"excludeApplications\": []}"
              .formatted(custom);
      default -> "{\"includeApplications\": [\"All\"], \"excludeApplications\": []}";
    };
  }

  private static String locations(SplittableRandom random) {
    String id = "\"" + locationId(random.nextInt(24)) + "\"";
    return switch (random.nextInt(3)) {
      case 0 -> "{\"includeLocations\": [\"All\"], \"excludeLocations\": [\"AllTrusted\"]}";
      case 1 -> "{\"includeLocations\": [\"All\"], \"excludeLocations\": [%s]}".formatted(id);
      default -> "{\"includeLocations\": [%s], \"excludeLocations\": []}".formatted(id);
    };
  }

  /** Some of the words; all of them, as {@code otherwise}, with the rest of the probability. */
  private static String some(
      SplittableRandom random, double probability, String otherwise, String... words) {
    if (random.nextDouble() >= probability) {
      return "[" + otherwise + "]";
    }
    List<String> chosen = new ArrayList<>();
    for (String word : words) {
      if (random.nextBoolean()) {
        chosen.add("\"" + word + "\"");
      }
    }
    return chosen.isEmpty()
        ? "[\"%s\"]".formatted(words[0])
        : "[" + String.join(", ", chosen) + "]";
  }
}
