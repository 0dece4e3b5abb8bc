package dev.twofold.engine.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Application ids behind names, and ids that cover more than themselves (mfa-semantics CA-511 to
 * CA-534, SD-06, CA-551). Gathered in November 2026 and normative for the verdict.
 */
public final class ApplicationGroups {
  /** Exchange Online. */
  public static final String EXCHANGE_ONLINE = "00000002-0000-0ff1-ce00-000000000000";

  /**
   * Windows Azure Active Directory, on which requests for baseline scopes are evaluated (CA-545).
   */
  public static final String WINDOWS_AZURE_ACTIVE_DIRECTORY =
      "00000002-0000-0000-c000-000000000000";

  /**
   * Device Registration Service, which ordinary policies do not reach (CA-551): outside the proof.
   */
  public static final Set<String> OUTSIDE_THE_PROOF =
      Set.of("01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9");

  /** What security defaults protect for everybody (SD-06). */
  public static final Set<String> SECURITY_DEFAULTS_AZURE_MANAGEMENT =
      Set.of("797f4846-ba00-4fd7-ba43-dac1f8f63013", "c44b4083-3bb0-49c1-b47d-974e53cbdf3c");

  private static final Map<String, List<String>> COVERED =
      Map.of(
          "office365",
          List.of(
              "00000002-0000-0ff1-ce00-000000000000",
              "00000003-0000-0ff1-ce00-000000000000",
              "00000004-0000-0ff1-ce00-000000000000",
              "00000005-0000-0ff1-ce00-000000000000",
              "00000006-0000-0ff1-ce00-000000000000",
              "00000007-0000-0ff1-ce00-000000000000",
              "905fcf26-4eb7-48a0-9ff0-8dcc7194b5ba",
              "c9a559d2-7aab-4f13-a6ed-e7e9c52aec87",
              "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe"),
          "microsoftadminportals",
          List.of(
              "c44b4083-3bb0-49c1-b47d-974e53cbdf3c",
              "80ccca67-54bd-44ab-8625-4b79c4dc7775",
              "497effe9-df71-4043-a8bb-14cf78c4b63b",
              "618dd325-23f6-4b6f-8380-4df78026e39b",
              "2ddfbe71-ed12-4123-b99b-d5fc8a062a79"),
          "797f4846-ba00-4fd7-ba43-dac1f8f63013",
          List.of(
              "797f4846-ba00-4fd7-ba43-dac1f8f63013",
              "c44b4083-3bb0-49c1-b47d-974e53cbdf3c",
              "ca7f3f0b-7d91-482c-8e09-c5d840d0eac5",
              "f5c26e74-f226-4ae8-85f0-b4af0080ac9e",
              "e9f49c6b-5ce5-44c8-925d-015017e9f7ad"));

  private ApplicationGroups() {}

  /** The application ids, in lower case, that an id or group name in a policy covers. */
  public static List<String> coveredBy(String idOrGroup) {
    String lower = idOrGroup.toLowerCase(Locale.ROOT);
    return COVERED.getOrDefault(lower, List.of(lower));
  }
}
