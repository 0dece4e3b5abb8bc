package dev.twofold.snapshot;

import dev.twofold.engine.directory.Fact;
import dev.twofold.engine.directory.RoleDefinition;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.json.Times;
import dev.twofold.snapshot.layout.Catalog;
import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.layout.Manifest;
import dev.twofold.snapshot.layout.Presence;
import dev.twofold.snapshot.policy.RoleLookup;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what is said of the tenant as a whole: its name, its domains, its roles. */
final class DirectoryReader {
  /** A role lists its permissions, which are most of the file; no verdict asks for them. */
  private static final Set<String> OF_ROLES =
      Set.of("id", "templateid", "displayname", "isbuiltin", "additionalproperties");

  private static final Set<String> OF_ORGANIZATION =
      Set.of(
          "id",
          "tenantid",
          "displayname",
          "createddatetime",
          "verifieddomains",
          "additionalproperties");

  private static final Set<String> OF_DOMAINS =
      Set.of("id", "authenticationtype", "additionalproperties");

  private final Catalog catalog;
  private final Optional<Element> organization;
  private final Set<String> domains = new HashSet<>();
  private final Set<String> federated = new HashSet<>();

  DirectoryReader(Catalog catalog) {
    this.catalog = catalog;
    this.organization =
        catalog.elements(CollectionPaths.ORGANIZATION, OF_ORGANIZATION).stream().findFirst();
    for (Element domain : catalog.elements(CollectionPaths.DOMAINS, OF_DOMAINS)) {
      addDomain(domain, "id", "authenticationType");
    }
    organization
        .map(json -> json.objects("verifiedDomains"))
        .orElse(List.of())
        .forEach(domain -> addDomain(domain, "name", "type"));
  }

  private void addDomain(Element json, String nameKey, String typeKey) {
    String name = json.text(nameKey).orElse("").toLowerCase(Locale.ROOT);
    domains.add(name);
    if (json.text(typeKey).filter("Federated"::equalsIgnoreCase).isPresent()) {
      federated.add(name);
    }
  }

  TenantInfo info() {
    Optional<Manifest> manifest = catalog.manifest();
    Optional<Element> document = catalog.document();
    return new TenantInfo(
        manifest
            .flatMap(Manifest::tenantId)
            .or(() -> document.flatMap(json -> json.text("tenantId")))
            .or(() -> organization.flatMap(json -> json.text("tenantId")))
            .or(() -> organization.flatMap(json -> json.text("id"))),
        manifest
            .flatMap(Manifest::displayName)
            .or(() -> document.flatMap(json -> json.text("tenantDisplayName")))
            .or(() -> organization.flatMap(json -> json.text("displayName"))),
        manifest.flatMap(Manifest::takenAt).or(() -> document.flatMap(DirectoryReader::takenAt)));
  }

  private static Optional<Instant> takenAt(Element document) {
    return Stream.of("takenAt", "timestamp_zulu", "exportedAt", "generatedAt")
        .flatMap(key -> document.text(key).stream())
        .flatMap(text -> Times.parse(text).stream())
        .findFirst();
  }

  /** When the tenant was made, for the grace period of security defaults (SD-07). */
  Optional<Instant> createdAt() {
    return organization.flatMap(json -> json.text("createdDateTime")).flatMap(Times::parse);
  }

  /** What an identity's issuer may be without being foreign, in lower case. */
  Set<String> ownIssuers() {
    return Stream.concat(domains.stream(), info().id().stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  Fact<Set<String>> federatedDomains() {
    boolean unread = catalog.presence(CollectionPaths.DOMAINS) == Presence.NOT_READ;
    boolean told = organization.filter(json -> json.has("verifiedDomains")).isPresent();
    return unread && !told
        ? Fact.unread(CollectionPaths.DOMAINS)
        : Fact.known(Set.copyOf(federated));
  }

  RoleLookup roles() {
    return catalog.shared(
        CollectionPaths.ROLE_DEFINITIONS, OF_ROLES, RoleLookup.class, DirectoryReader::roles);
  }

  private static RoleLookup roles(List<Element> definitions) {
    Map<String, RoleDefinition> roles = new HashMap<>();
    for (Element json : definitions) {
      json.text("id").map(Ids::canonical).ifPresent(id -> roles.put(id, role(id, json)));
    }
    return new RoleLookup(roles);
  }

  private static RoleDefinition role(String id, Element json) {
    String template = json.text("templateId").map(Ids::canonical).orElse(id);
    String name = json.text("displayName").orElse(id);
    return new RoleDefinition(id, template, name, json.flag("isBuiltIn").orElse(true));
  }
}
