package dev.twofold.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The service plans of a tenant that are in force (graph-api part 5, subscribedSkus; ids of part
 * 9).
 *
 * @param plans their ids, in small letters
 */
public record Licences(Set<String> plans) {
  private static final String P1 = "41781fb2-bc02-4b7c-bd55-b576c07bb09d";
  private static final String P2 = "eec0eb4f-6444-4f95-aba0-50c24d67f998";
  private static final String GOVERNANCE = "e866a266-3cff-43a3-acca-0c90a7e00c8b";
  private static final Set<String> IN_FORCE = Set.of("enabled", "warning");

  /** Licences. */
  public Licences {
    plans = Set.copyOf(plans);
  }

  /**
   * What the rows of {@code subscribedSkus} tell. Empty where there are none at all: that proves
   * nothing, as plans may come from elsewhere, so the service itself is to be asked.
   */
  public static Optional<Licences> of(List<? extends JsonNode> skus) {
    Set<String> plans = new HashSet<>();
    skus.forEach(sku -> add(sku, plans));
    return skus.isEmpty() ? Optional.empty() : Optional.of(new Licences(plans));
  }

  private static void add(JsonNode sku, Set<String> plans) {
    if (!IN_FORCE.contains(lower(sku, "capabilityStatus"))) {
      return;
    }
    for (JsonNode plan : sku.path("servicePlans")) {
      if (lower(plan, "provisioningStatus").equals("success")) {
        plans.add(lower(plan, "servicePlanId"));
      }
    }
  }

  private static String lower(JsonNode json, String key) {
    return json.path(key).asString("").toLowerCase(Locale.ROOT);
  }

  /** True with Entra ID P1, which P2 holds. */
  public boolean hasP1() {
    return plans.contains(P1) || plans.contains(P2);
  }

  /** True with what privileged identity management needs. */
  public boolean hasPrivilegedIdentityManagement() {
    return plans.contains(P2) || plans.contains(GOVERNANCE);
  }
}
