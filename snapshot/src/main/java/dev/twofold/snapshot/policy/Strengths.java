package dev.twofold.snapshot.policy;

import dev.twofold.engine.access.AuthenticationStrength;
import dev.twofold.engine.directory.Fact;
import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import dev.twofold.snapshot.layout.CollectionPaths;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The authentication strengths that a policy may name (CA-C06 to CA-C08). */
public final class Strengths {
  private final Map<String, AuthenticationStrength> byId = new HashMap<>();
  private final Map<String, AuthenticationStrength> byName = new HashMap<>();

  /** The strengths that the tenant defines, and the built-in ones. */
  public Strengths(Collection<AuthenticationStrength> defined) {
    AuthenticationStrength.BUILT_IN.values().forEach(this::add);
    defined.forEach(this::add);
  }

  private void add(AuthenticationStrength strength) {
    byId.putIfAbsent(strength.id(), strength);
    byName.putIfAbsent(nameKey(strength.displayName()), strength);
  }

  /** Reads one entry of the collection. */
  public static Optional<AuthenticationStrength> read(Element json) {
    List<String> combinations = combinations(json);
    if (combinations.isEmpty()) {
      return Optional.empty();
    }
    String name = json.text("displayName").orElse("");
    String id = json.text("id").map(Ids::canonical).orElse(name);
    return Optional.of(strength(id, name.isEmpty() ? id : name, combinations));
  }

  private static AuthenticationStrength strength(
      String id, String name, List<String> combinations) {
    Set<Set<String>> sets =
        combinations.stream()
            .map(AuthenticationStrength::combination)
            .collect(Collectors.toUnmodifiableSet());
    return new AuthenticationStrength(id, name, sets);
  }

  /** A combination holds commas itself, so that a string in place of the list is one of them. */
  private static List<String> combinations(Element json) {
    Optional<Element> list = json.get("allowedCombinations");
    if (list.filter(value -> value.node().isString()).isPresent()) {
      return json.text("allowedCombinations").map(List::of).orElse(List.of());
    }
    return json.words("allowedCombinations");
  }

  /** The strength that a grant demands, or empty where {@code json} names none. */
  Optional<Fact<AuthenticationStrength>> demanded(Element json) {
    Optional<String> id = json.text("id").map(Ids::canonical);
    Optional<String> name = json.text("displayName");
    Optional<AuthenticationStrength> inline = read(json);
    if (id.isEmpty() && name.isEmpty() && inline.isEmpty()) {
      return Optional.empty();
    }
    Optional<AuthenticationStrength> builtIn = id.map(AuthenticationStrength.BUILT_IN::get);
    return builtIn
        .or(() -> inline)
        .or(() -> id.map(byId::get))
        .or(() -> name.filter(_ -> id.isEmpty()).map(Strengths::nameKey).map(byName::get))
        .map(Fact::known)
        .or(() -> unread(json));
  }

  /** The strength behind an id alone. */
  Fact<AuthenticationStrength> byId(String id) {
    AuthenticationStrength strength = byId.get(Ids.canonical(id));
    return strength == null ? Fact.unread(CollectionPaths.STRENGTHS) : Fact.known(strength);
  }

  private static Optional<Fact<AuthenticationStrength>> unread(Element json) {
    json.report(
        "unknownStrength", "id", "The combinations of this authentication strength are not known.");
    return Optional.of(Fact.unread(CollectionPaths.STRENGTHS));
  }

  /** The portal adds the word `strength` to the names. */
  private static String nameKey(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("\\s+strength$", "").trim();
  }
}
