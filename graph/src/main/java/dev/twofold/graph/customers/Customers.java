package dev.twofold.graph.customers;

import dev.twofold.graph.call.GraphRefused;
import dev.twofold.graph.call.GraphRefused.Refusal;
import dev.twofold.graph.call.GraphUnavailable;
import dev.twofold.graph.call.PartnerCenterCalls;
import dev.twofold.graph.call.TenantGraph;
import java.util.Optional;

/** Lists the customers of a partner. */
public final class Customers {
  private final PartnerCenterCalls partnerCenter;
  private final TenantGraph partner;

  /**
   * Lists with these services.
   *
   * @param partnerCenter Partner Center in the partner's tenant
   * @param partner Graph in the partner's tenant
   */
  public Customers(PartnerCenterCalls partnerCenter, TenantGraph partner) {
    this.partnerCenter = partnerCenter;
    this.partner = partner;
  }

  /**
   * The customers by Partner Center; by GDAP where Partner Center refuses, as it does for indirect
   * resellers (graph-api part 1, fact 11).
   */
  public CustomerList list() throws GraphRefused, GraphUnavailable, InterruptedException {
    try {
      return byPartnerCenter();
    } catch (GraphRefused refused) {
      Refusal refusal = refused.refusal();
      if (refusal.status() != 401 && refusal.status() != 403) {
        throw refused;
      }
      return new CustomerList(
          new GdapCustomers(partner).read(), CustomerList.Source.GDAP, Optional.of(refusal));
    }
  }

  /** The customers by Partner Center, and by nothing else. */
  public CustomerList byPartnerCenter()
      throws GraphRefused, GraphUnavailable, InterruptedException {
    return new CustomerList(
        new PartnerCenterCustomers(partnerCenter).read(),
        CustomerList.Source.PARTNER_CENTER,
        Optional.empty());
  }

  /** The customers by GDAP. */
  public CustomerList byGdap() throws GraphRefused, GraphUnavailable, InterruptedException {
    return new CustomerList(
        new GdapCustomers(partner).read(), CustomerList.Source.GDAP, Optional.empty());
  }
}
