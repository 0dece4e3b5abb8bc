package dev.twofold.engine.signin;

import dev.twofold.engine.access.ApplicationGroups;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Cuts all applications into those that conditions can tell apart, well-known ones first. There is
 * always one that no policy names (mfa-semantics CA-506).
 */
public final class AudienceAtoms {
  /** Applications in the order in which a witness prefers them. */
  private static final List<String> WELL_KNOWN =
      List.of(
          ApplicationGroups.EXCHANGE_ONLINE,
          "00000003-0000-0ff1-ce00-000000000000", // SharePoint Online
          "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe", // Microsoft Teams
          "00000006-0000-0ff1-ce00-000000000000", // Office 365 portal
          "c44b4083-3bb0-49c1-b47d-974e53cbdf3c", // Azure portal
          "797f4846-ba00-4fd7-ba43-dac1f8f63013", // Windows Azure Service Management API
          "499b84ac-1321-427f-aa17-267ca6975798", // Azure DevOps
          "00000009-0000-0000-c000-000000000000", // Power BI service
          "cfa8b339-82a2-471a-a3c9-0fc0be7a4093", // Azure Key Vault
          ApplicationGroups.WINDOWS_AZURE_ACTIVE_DIRECTORY);

  /** Stands for an application that nobody has thought of. */
  private static final String UNNAMED = "a11f0f0e-0000-4000-8000-7f0f01d00001";

  private AudienceAtoms() {}

  /**
   * One audience for each class that the conditions can tell apart.
   *
   * @param named application ids that matter, in lower case
   * @param baselineScopes whether requests for baseline scopes are a case of their own
   */
  public static List<Audience> representatives(
      Set<String> named, boolean baselineScopes, List<Predicate<Audience>> conditions) {
    Map<List<Boolean>, Audience> first = new LinkedHashMap<>();
    for (Audience audience : candidates(named, baselineScopes)) {
      first.putIfAbsent(
          conditions.stream().map(condition -> condition.test(audience)).toList(), audience);
    }
    return List.copyOf(first.values());
  }

  private static List<Audience> candidates(Set<String> named, boolean baselineScopes) {
    Set<String> ids = new LinkedHashSet<>(WELL_KNOWN);
    ids.addAll(named);
    ids.add(UNNAMED);
    ids.removeAll(ApplicationGroups.OUTSIDE_THE_PROOF);
    List<Audience> candidates =
        new ArrayList<>(ids.stream().<Audience>map(Audience.Application::new).toList());
    if (baselineScopes) {
      candidates.add(new Audience.BaselineScopes());
    }
    return candidates;
  }
}
