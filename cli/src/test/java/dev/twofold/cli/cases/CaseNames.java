package dev.twofold.cli.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.twofold.engine.access.ApplicationGroups;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The names that cases use, and the ids behind them. What Microsoft named has its id; every other
 * name has an id made of it.
 */
final class CaseNames {
  /** Words of Graph that stand where an id could. */
  private static final Set<String> WORDS =
      Set.of(
          "All",
          "None",
          "AllTrusted",
          "GuestsOrExternalUsers",
          "Office365",
          "MicrosoftAdminPortals");

  private static final Map<String, String> APPLICATIONS =
      Map.of(
          "Exchange", "00000002-0000-0ff1-ce00-000000000000",
          "SharePoint", "00000003-0000-0ff1-ce00-000000000000",
          "Teams", "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe",
          "AadGraph", "00000002-0000-0000-c000-000000000000",
          "AzureManagement", "797f4846-ba00-4fd7-ba43-dac1f8f63013",
          "AzureDevOps", "499b84ac-1321-427f-aa17-267ca6975798",
          "DeviceRegistrationService", "01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9");

  /** Built-in directory roles by display name. */
  static final Map<String, String> ROLES =
      Map.of(
          "Global Administrator", "62e90394-69f5-4237-9190-012177145e10",
          "User Administrator", "fe930be7-5e62-47db-91af-98c3a49a38b1",
          "Identity Governance Administrator", "45d8d3c5-c802-45c6-b32a-1d70b5e1e86e",
          "Intune Administrator", "3a2c62db-5318-420d-8d74-23affee5d9d5",
          "Teams Administrator", "69091246-20e8-4a56-aa4d-066075b2a7a8",
          "Partner Tier1 Support", "4ba39ca4-527c-499a-b93d-d9b492c50246",
          "Directory Synchronization Accounts", "d29b2b05-8046-44ba-8758-1e26182fcf32");

  private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]+)}");

  private CaseNames() {}

  /** The id behind a name. */
  static String id(String name) {
    if (WORDS.contains(name)) {
      return name;
    }
    String role = ROLES.get(name);
    String known = role == null ? APPLICATIONS.get(name) : role;
    return known == null ? UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString() : known;
  }

  static List<String> ids(List<String> names) {
    return names.stream().map(CaseNames::id).toList();
  }

  /** The text with the id in place of each name in braces. */
  static String filled(String text) {
    return IN_BRACES.matcher(text).replaceAll(match -> id(match.group(1)));
  }

  /**
   * Every value that a word of an expectation may stand for: itself, the id behind it, and the
   * applications that it covers.
   */
  static Set<String> meanings(String word) {
    Set<String> meanings = new HashSet<>(List.of(word, id(word)));
    meanings.addAll(ApplicationGroups.coveredBy(id(word)));
    if (word.equals("SecurityDefaultsAzureManagement")) {
      meanings.addAll(ApplicationGroups.SECURITY_DEFAULTS_AZURE_MANAGEMENT);
    }
    return meanings;
  }
}
