package dev.twofold.snapshot.policy;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Puts the policies of a tenant together, each under an id of its own. Exports come as several
 * copies of one set, so that a policy with the same name and content counts once.
 */
public final class PolicySet {
  private static final Set<String> NO_CONTENT =
      Set.of("id", "createddatetime", "modifieddatetime", "deleteddatetime", "templateid");

  private final Lookups lookups;
  private final Problems warnings;
  private final Map<String, ConditionalAccessPolicy> byId = new LinkedHashMap<>();
  private final Map<String, Set<Object>> contents = new HashMap<>();

  /** Starts without policies. */
  public PolicySet(Lookups lookups, Problems warnings) {
    this.lookups = lookups;
    this.warnings = warnings;
  }

  /** Reads a policy and adds it. */
  public void add(Element policy) {
    if (policy.get("deletedDateTime").isPresent()) {
      return; // A deleted policy that waits to be restored enforces nothing.
    }
    String id = PolicyReader.idOf(policy).orElse(policy.path());
    Object content = content(policy.node());
    if (!contents.computeIfAbsent(id, _ -> new HashSet<>()).add(content)) {
      return;
    }
    String ownId = unique(id, policy);
    byId.put(ownId, new PolicyReader(policy, ownId, lookups, warnings).read());
  }

  /** Adds a stand-in for a policy whose file can't be read. */
  public void addUnreadable(String file) {
    String id = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    String ownId = byId.containsKey(id) ? file : id;
    byId.put(ownId, PolicyReader.unreadable(ownId));
  }

  /** The policies, in the order in which they came. */
  public List<ConditionalAccessPolicy> policies() {
    return List.copyOf(byId.values());
  }

  private String unique(String id, Element policy) {
    if (!byId.containsKey(id)) {
      return id;
    }
    if (policy.has("id")) {
      policy.report("duplicatePolicyId", "id", "Another policy has this id; both are taken.");
    }
    int copy = 2;
    while (byId.containsKey(id + "#" + copy)) {
      copy++;
    }
    return id + "#" + copy;
  }

  /** The content without OData's annotations, ids and dates, and without what is null or empty. */
  private static Object content(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> content = new HashMap<>();
      node.properties()
          .forEach(property ->
              contentOf(property.getKey(), property.getValue())
                  .ifPresent(value -> content.put(key(property.getKey()), value)));
      return content;
    }
    return node.isArray() ? node.valueStream().map(PolicySet::content).toList() : node.asString();
  }

  private static Optional<Object> contentOf(String key, JsonNode value) {
    boolean noise = key.contains("@") || key.startsWith("#") || value.isNull();
    boolean nothing = (value.isArray() || value.isObject()) && value.isEmpty();
    return noise || nothing || NO_CONTENT.contains(key(key))
        ? Optional.empty()
        : Optional.of(content(value));
  }

  private static String key(String key) {
    return key.toLowerCase(Locale.ROOT);
  }

  /** Every group that the policies name. */
  public static Set<String> groups(List<ConditionalAccessPolicy> policies) {
    return named(policies, UserSelection::groups);
  }

  /** Every role that the policies name. */
  public static Set<String> roles(List<ConditionalAccessPolicy> policies) {
    return named(policies, UserSelection::roles);
  }

  /** Every user that the policies name. */
  public static Set<String> users(List<ConditionalAccessPolicy> policies) {
    return named(policies, UserSelection::users);
  }

  private static Set<String> named(
      List<ConditionalAccessPolicy> policies, Function<UserSelection, Set<String>> part) {
    return policies.stream()
        .flatMap(policy -> Stream.of(policy.include(), policy.exclude()))
        .map(part)
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
