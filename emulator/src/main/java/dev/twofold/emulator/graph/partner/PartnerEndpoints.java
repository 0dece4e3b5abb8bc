package dev.twofold.emulator.graph.partner;

import dev.twofold.emulator.graph.Endpoint;
import java.util.List;
import java.util.stream.Stream;

/** Every endpoint of Graph that only a partner's own tenant has. */
public final class PartnerEndpoints {
  private PartnerEndpoints() {}

  /** All of them, over these lists. */
  public static List<Endpoint> all(PartnerLists lists) {
    PartnerSide side = new PartnerSide(lists);
    return Stream.of(
            new RelationshipEndpoints(side).endpoints(),
            new AssignmentEndpoints(side).endpoints(),
            new CustomerEndpoints(side).endpoints(),
            new SecurityEndpoints(side).endpoints(),
            new CustomerInsights(side).endpoints())
        .flatMap(endpoints -> endpoints)
        .toList();
  }
}
