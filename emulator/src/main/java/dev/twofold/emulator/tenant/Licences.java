package dev.twofold.emulator.tenant;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Which plans of Entra ID a tenant has (graph-api part 5, {@code GET /subscribedSkus}, and part 9,
 * service plan ids). A tenant whose content does not tell its licences counts as having all of
 * them, so that an export without {@code subscribedSkus} is served whole.
 *
 * @param p1 Entra ID P1, which P2 contains
 * @param p2 Entra ID P2
 * @param governance Entra ID Governance
 */
public record Licences(boolean p1, boolean p2, boolean governance) {
  private static final String COLLECTION = "subscribedSkus";
  private static final String P1 = "41781fb2-bc02-4b7c-bd55-b576c07bb09d";
  private static final String P2 = "eec0eb4f-6444-4f95-aba0-50c24d67f998";
  private static final String GOVERNANCE = "e866a266-3cff-43a3-acca-0c90a7e00c8b";
  private static final Set<String> USABLE = Set.of("Enabled", "Warning");

  /** The plans of a tenant. */
  public static Licences of(TenantContent tenant) {
    return switch (tenant.read(COLLECTION)) {
      case Answer.Many(Rows rows) -> of(rows);
      case Answer.One _, Answer.Refused _, Answer.Nothing _ -> new Licences(true, true, true);
    };
  }

  private static Licences of(Rows skus) {
    Set<String> plans =
        IntStream.range(0, skus.size())
            .filter(number -> !skus.isHole(number))
            .mapToObj(skus::row)
            .filter(sku -> USABLE.contains(sku.path("capabilityStatus").asString("")))
            .flatMap(sku -> plans(sku.path("servicePlans")))
            .collect(Collectors.toSet());
    boolean p2 = plans.contains(P2);
    return new Licences(p2 || plans.contains(P1), p2, plans.contains(GOVERNANCE));
  }

  private static Stream<String> plans(JsonNode servicePlans) {
    return servicePlans
        .valueStream()
        .filter(plan -> plan.path("provisioningStatus").asString("").equals("Success"))
        .map(plan -> RowKey.canonical(plan.path("servicePlanId").asString("")));
  }
}
