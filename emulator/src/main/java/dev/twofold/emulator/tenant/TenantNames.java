package dev.twofold.emulator.tenant;

import dev.twofold.snapshot.json.Element;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a tenant is called. What its snapshot does not say is derived from the name of the file, so
 * that it is the same each time.
 *
 * @param id the tenant's id, in small letters
 * @param displayName its name
 * @param domain its initial domain
 * @param domains all its domains, in small letters
 */
record TenantNames(String id, String displayName, String domain, Set<String> domains) {

  static TenantNames of(
      Path path,
      Optional<Element> manifest,
      List<ObjectNode> organizations,
      List<ObjectNode> domains) {
    String file = fileName(path);
    Optional<ObjectNode> organization = organizations.stream().findFirst();
    String id =
        manifest
            .flatMap(json -> json.text("tenantId"))
            .or(() -> said(organization, "id"))
            .orElseGet(() -> stableId(file))
            .toLowerCase(Locale.ROOT);
    String displayName =
        manifest
            .flatMap(json -> json.text("displayName"))
            .or(() -> said(organization, "displayName"))
            .orElse(file);
    List<JsonNode> all =
        Stream.concat(
                organization.stream().flatMap(o -> o.path("verifiedDomains").valueStream()),
                domains.stream())
            .toList();
    return new TenantNames(id, displayName, domain(all, file), names(all));
  }

  private static Optional<String> said(Optional<ObjectNode> object, String key) {
    return object.map(json -> json.path(key).asString("")).filter(text -> !text.isBlank());
  }

  private static String fileName(Path path) {
    String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    return name.replaceFirst("\\.(zip|json)$", "");
  }

  private static String stableId(String file) {
    return UUID.nameUUIDFromBytes(("tenant " + file).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String domain(List<JsonNode> domains, String file) {
    return flagged(domains, "isInitial")
        .or(() -> flagged(domains, "isDefault"))
        .or(() -> domains.stream().map(TenantNames::name).findFirst())
        .orElseGet(() -> label(file) + ".onmicrosoft.com");
  }

  private static Optional<String> flagged(List<JsonNode> domains, String flag) {
    return domains.stream()
        .filter(domain -> domain.path(flag).asBoolean(false))
        .map(TenantNames::name)
        .findFirst();
  }

  /** A verified domain of an organization has a {@code name}, a domain itself an {@code id}. */
  private static String name(JsonNode domain) {
    return domain.path("name").asString(domain.path("id").asString("")).toLowerCase(Locale.ROOT);
  }

  private static Set<String> names(List<JsonNode> domains) {
    Set<String> names = new TreeSet<>();
    domains.stream().map(TenantNames::name).filter(name -> !name.isBlank()).forEach(names::add);
    return Set.copyOf(names);
  }

  private static String label(String file) {
    String label = file.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return label.isEmpty() ? "tenant" : label;
  }
}
