package dev.twofold.emulator.synthetic.policy;

import dev.twofold.emulator.synthetic.company.Draw;
import dev.twofold.emulator.synthetic.company.IdSeries;
import dev.twofold.emulator.synthetic.posture.Posture;
import dev.twofold.emulator.synthetic.tenant.Blueprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The offices of a tenant: their addresses, and the named locations. All addresses are examples.
 */
public final class Offices {
  private static final int OFFICE = 0;
  private static final int COUNTRY = 1;
  private static final int BRANCH = 2;

  private final Blueprint tenant;
  private final IdSeries ids;
  private final int network;

  /** The offices of this tenant. */
  public Offices(Blueprint tenant) {
    this.tenant = tenant;
    this.ids = new IdSeries(tenant.key(), "named locations");
    this.network = new Draw(Draw.key(tenant.key(), "offices")).below(31) * 8;
  }

  /** The id of the head office's location. */
  String officeId() {
    return ids.id(OFFICE);
  }

  /** The id of the location that is the customer's own country. */
  String countryId() {
    return ids.id(COUNTRY);
  }

  /** An address in the head office. */
  public String officeAddress(Draw draw) {
    return "203.0.113." + (network + draw.between(1, 6));
  }

  /** The named locations as Graph shows them. */
  public List<ObjectNode> rows() {
    List<ObjectNode> rows = new ArrayList<>();
    if (tenant.posture().needsOffice()
        || (tenant.licence().isPremium() && tenant.traits().office())) {
      rows.add(
          addresses(
              ids.id(OFFICE),
              "Head office " + tenant.company().country().city(),
              "203.0.113." + network + "/29",
              tenant.traits().ipv6() ? "2001:db8:" + Integer.toHexString(network) + "::/48" : ""));
    }
    if (tenant.posture() == Posture.COUNTRY_HOLE) {
      rows.add(country());
    }
    if (tenant.posture().needsOffice() && tenant.roster().size() >= 50) {
      rows.add(addresses(ids.id(BRANCH), "Branch", "192.0.2." + network + "/30", ""));
    }
    return rows;
  }

  private ObjectNode base(String type, String id, String name) {
    String created = tenant.now().minus(Duration.ofDays(400)).toString();
    return JsonNodeFactory.instance
        .objectNode()
        .put("@odata.type", "#microsoft.graph." + type)
        .put("id", id)
        .put("displayName", name)
        .put("modifiedDateTime", created)
        .put("createdDateTime", created);
  }

  private ObjectNode addresses(String id, String name, String range4, String range6) {
    ObjectNode row = base("ipNamedLocation", id, name).put("isTrusted", true);
    ArrayNode ranges = row.putArray("ipRanges");
    ranges
        .addObject()
        .put("@odata.type", "#microsoft.graph.iPv4CidrRange")
        .put("cidrAddress", range4);
    if (!range6.isEmpty()) {
      ranges
          .addObject()
          .put("@odata.type", "#microsoft.graph.iPv6CidrRange")
          .put("cidrAddress", range6);
    }
    return row;
  }

  private ObjectNode country() {
    String code = tenant.company().country().code();
    ObjectNode row = base("countryNamedLocation", countryId(), "Where we work");
    row.putArray("countriesAndRegions").add(code);
    return row.put("includeUnknownCountriesAndRegions", false)
        .put("countryLookupMethod", "clientIpAddress");
  }
}
