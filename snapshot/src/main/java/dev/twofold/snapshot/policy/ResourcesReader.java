package dev.twofold.snapshot.policy;

import dev.twofold.engine.access.ApplicationFilter;
import dev.twofold.engine.access.FilterMode;
import dev.twofold.engine.access.FilterParser;
import dev.twofold.engine.access.FilterRule;
import dev.twofold.engine.access.TargetResources;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a policy is about (CA-501). */
final class ResourcesReader {
  private static final List<String> SUITES = List.of("Office365", "MicrosoftAdminPortals");

  private final Element applications;
  private final Lookups lookups;

  private ResourcesReader(Element applications, Lookups lookups) {
    this.applications = applications;
    this.lookups = lookups;
  }

  /** Reads {@code conditions}; a policy without applications protects nothing (CA-110). */
  static TargetResources read(Element conditions, Lookups lookups) {
    if (isForWorkloads(conditions)) {
      return new TargetResources.WorkloadIdentities();
    }
    return conditions
        .object("applications")
        .map(applications -> new ResourcesReader(applications, lookups).read())
        .orElseGet(TargetResources.Nothing::new);
  }

  /** Service principals and agents, also by their risk, are never human users (CA-401, CA-403). */
  private static boolean isForWorkloads(Element conditions) {
    Optional<Element> clients = conditions.get("clientApplications");
    boolean named =
        clients
            .filter(Element::isObject)
            .filter(json ->
                !json.words("includeServicePrincipals").isEmpty()
                    || !json.words("includeAgentIdServicePrincipals").isEmpty()
                    || json.object("servicePrincipalFilter")
                        .flatMap(f -> f.text("rule"))
                        .isPresent())
            .isPresent();
    return named
        || !conditions.flags("servicePrincipalRiskLevels").isEmpty()
        || !conditions.flags("agentIdRiskLevels").isEmpty();
  }

  private TargetResources read() {
    List<String> include = applications.words("includeApplications");
    Set<String> ids = ids(include, "includeApplications");
    boolean all = Words.has(include, "All");
    Optional<ApplicationFilter> filter =
        applications.object("applicationFilter").flatMap(this::filter);
    if (!all && ids.isEmpty()) {
      return withoutApplications(filter);
    }
    return new TargetResources.Applications(all, ids, excluded(), filter);
  }

  private Set<String> excluded() {
    return ids(applications.words("excludeApplications"), "excludeApplications");
  }

  private TargetResources withoutApplications(Optional<ApplicationFilter> filter) {
    List<String> actions = applications.words("includeUserActions");
    if (!actions.isEmpty()) {
      return new TargetResources.UserActions(lowerCase(actions));
    }
    List<String> contexts = applications.words("includeAuthenticationContextClassReferences");
    if (!contexts.isEmpty()) {
      return new TargetResources.AuthenticationContexts(lowerCase(contexts));
    }
    return filter.isPresent()
        ? new TargetResources.Applications(false, Set.of(), excluded(), filter)
        : new TargetResources.Nothing();
  }

  private static Set<String> lowerCase(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  private Set<String> ids(List<String> words, String key) {
    Set<String> ids = new HashSet<>();
    for (String word : words) {
      if (word.equalsIgnoreCase("AllAgentIdResources")) {
        // Agents as resources are no application that a person picks (CA-403).
        applications.report("agentResources", key, "Agents as resources are left out.");
      } else if (!Words.has(List.of("All", "None"), word)) {
        ids.add(id(word, key));
      }
    }
    return ids;
  }

  private String id(String word, String key) {
    Optional<String> suite = SUITES.stream().filter(word::equalsIgnoreCase).findFirst();
    if (suite.isPresent()) {
      return suite.get();
    }
    String id = lookups.applications().resolve(word, applications, key).toLowerCase(Locale.ROOT);
    if (!Ids.isGuid(id)) {
      applications.report("unknownApplication", key, "`%s` is no application id.".formatted(word));
    }
    return id;
  }

  private Optional<ApplicationFilter> filter(Element json) {
    return json.text("rule")
        .map(FilterParser::application)
        .map(rule -> new ApplicationFilter(mode(json, rule), rule));
  }

  /** The mode of a filter; include where it is not said. */
  static FilterMode mode(Element json, FilterRule rule) {
    if (rule instanceof FilterRule.Unparsed(_, String reason)) {
      json.report(
          "unparsableFilter", "rule", "The rule is not understood, because %s.".formatted(reason));
    }
    String mode = json.text("mode").orElse("include");
    return Words.find(FilterMode.class, Enum::name, mode)
        .orElseGet(() -> {
          Words.unknown(mode, json, "mode");
          return FilterMode.INCLUDE;
        });
  }
}
