package dev.twofold.emulator.partnercenter;

import dev.twofold.emulator.world.Customer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A customer as Partner Center shows it (graph-api part 4). */
final class CustomerJson {
  private CustomerJson() {}

  /** In a list. */
  static ObjectNode brief(Customer customer) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", customer.tenantId());
    json.set("companyProfile", profile(customer));
    json.put("relationshipToPartner", "reseller");
    json.set("attributes", attributes("Customer"));
    return json;
  }

  /** Alone. */
  static ObjectNode whole(Customer customer) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", customer.tenantId()).put("commerceId", customer.tenantId());
    json.set("companyProfile", profile(customer));
    ObjectNode billing = json.putObject("billingProfile");
    billing.put("id", customer.tenantId()).put("companyName", customer.displayName());
    billing.set("attributes", attributes("CustomerBillingProfile"));
    json.put("relationshipToPartner", "reseller").put("allowDelegatedAccess", false);
    json.putArray("customDomains").add(customer.domain());
    json.putNull("associatedPartnerId");
    json.set("attributes", attributes("Customer"));
    return json;
  }

  private static ObjectNode profile(Customer customer) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("tenantId", customer.tenantId())
        .put("domain", customer.domain())
        .put("companyName", customer.displayName());
    json.putObject("links")
        .set("self", link("/customers/%s/profiles/company".formatted(customer.tenantId())));
    json.set("attributes", attributes("CustomerCompanyProfile"));
    return json;
  }

  /** A link to follow with GET. */
  static ObjectNode link(String uri) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("uri", uri).put("method", "GET").putArray("headers");
    return json;
  }

  /** What kind of object it is. */
  static ObjectNode attributes(String type) {
    return JsonNodeFactory.instance.objectNode().put("objectType", type);
  }
}
