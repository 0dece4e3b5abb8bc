package dev.twofold.emulator.graph.write;

import static dev.twofold.emulator.graph.write.Shape.choice;
import static dev.twofold.emulator.graph.write.Shape.properties;

import dev.twofold.emulator.graph.Access;
import dev.twofold.emulator.graph.Endpoint;
import dev.twofold.emulator.graph.RefusedException;
import dev.twofold.emulator.web.Response;
import dev.twofold.engine.access.AddressRange;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes of named locations (graph-api part 6, namedLocations). */
final class NamedLocationWrites {
  private static final String PATH = CollectionPaths.NAMED_LOCATIONS;
  private static final String SCHEMA =
      "1007: Incoming NamedLocation object is null or does not match the schema of NamedLocation type.";
  private static final int MOST_RANGES = 2000;

  private static final Map<String, Shape.Properties> SCHEMAS =
      Map.of(
          "#microsoft.graph.ipNamedLocation",
          properties(
              "displayName", new Shape.Text(),
              "isTrusted", new Shape.Flag(),
              "ipRanges", new Shape.Listing(properties("cidrAddress", new Shape.Text()))),
          "#microsoft.graph.countryNamedLocation",
          properties(
              "displayName",
              new Shape.Text(),
              "countriesAndRegions",
              Shape.texts(),
              "countryLookupMethod",
              choice("clientIpAddress", "authenticatorAppGps"),
              "includeUnknownCountriesAndRegions",
              new Shape.Flag()));

  private NamedLocationWrites() {}

  static Stream<Endpoint> endpoints() {
    Access.Licence p1 = Access.Licence.P1_CONDITIONAL_ACCESS;
    Rights rights = PolicyWrites.RIGHTS;
    return Stream.of(
        rights.endpoint("POST", PATH, p1, NamedLocationWrites::create),
        rights.endpoint("PATCH", PATH + "/{id}", p1, NamedLocationWrites::update),
        rights.endpoint("DELETE", PATH + "/{id}", NamedLocationWrites::delete));
  }

  private static Response create(Edit edit) {
    ObjectNode sent = edit.body();
    Shape.Properties schema = schema(sent);
    ObjectNode location = JsonNodeFactory.instance.objectNode();
    location
        .put("@odata.type", sent.path("@odata.type").asString())
        .put("id", UUID.randomUUID().toString())
        .put("displayName", sent.path("displayName").asString(""))
        .put("createdDateTime", edit.now())
        .put("modifiedDateTime", edit.now())
        .putNull("deletedDateTime");
    location.setAll(schema.complete(sent).asObject());
    if (!location.path("isTrusted").isBoolean() && location.has("ipRanges")) {
      location.put("isTrusted", false);
    }
    check(location);
    edit.put(PATH, location);
    edit.audit(activity("Add"), Audit.Target.of(location, "Policy"));
    return edit.created(PATH, location);
  }

  private static Response update(Edit edit) {
    ObjectNode location = PolicyWrites.existing(edit, PATH);
    ObjectNode sent = edit.body();
    Shape.Properties schema = schema(sent);
    demand(sent.path("@odata.type").equals(location.path("@odata.type")), SCHEMA);
    ObjectNode complete = schema.complete(sent).asObject();
    sent.propertyNames().forEach(name -> location.set(name, complete.get(name)));
    location.put("modifiedDateTime", edit.now());
    check(location);
    edit.put(PATH, location);
    edit.audit(activity("Update"), Audit.Target.of(location, "Policy"));
    return Edit.done();
  }

  private static Response delete(Edit edit) {
    ObjectNode location = PolicyWrites.existing(edit, PATH);
    String id = location.path("id").asString();
    demand(
        !location.path("isTrusted").asBoolean(false),
        "A trusted named location can't be deleted: set isTrusted to false first.");
    boolean used =
        edit.rows(CollectionPaths.POLICIES).stream()
            .map(policy -> policy.path("conditions").path("locations"))
            .anyMatch(locations -> PolicyRules.usedLocations(locations).contains(Words.lower(id)));
    demand(!used, "The named location %s is used by a policy.".formatted(id));
    edit.call().tenant().remove(PATH, id);
    edit.audit(activity("Delete"), Audit.Target.of(location, "Policy"));
    return Edit.done();
  }

  private static Shape.Properties schema(ObjectNode sent) {
    Shape.Properties schema = SCHEMAS.get(sent.path("@odata.type").asString(""));
    if (schema == null || !schema.fits(sent)) {
      throw RefusedException.badRequest(SCHEMA);
    }
    return schema;
  }

  private static void check(ObjectNode location) {
    JsonNode ranges = location.path("ipRanges");
    demand(!location.path("displayName").asString("").isBlank(), SCHEMA);
    demand(ranges.size() <= MOST_RANGES, "A named location has at most 2000 ranges.");
    demand(
        ranges.valueStream().allMatch(range -> isRange(range.path("cidrAddress").asString(""))),
        "A range must be written as an address and a prefix length, such as 203.0.113.0/24.");
    demand(
        location
            .path("countriesAndRegions")
            .valueStream()
            .allMatch(country -> country.asString().matches("[A-Z]{2}")),
        "A country must be written with two capital letters.");
  }

  private static boolean isRange(String cidr) {
    try {
      AddressRange.parse(cidr);
      return cidr.contains("/");
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static void demand(boolean holds, String message) {
    if (!holds) {
      throw RefusedException.badRequest(message);
    }
  }

  private static Audit.Activity activity(String verb) {
    return new Audit.Activity(verb + " named location", "Policy", "Conditional Access", verb);
  }
}
