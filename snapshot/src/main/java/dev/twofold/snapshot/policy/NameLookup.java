package dev.twofold.snapshot.policy;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Ids;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Objects of one kind that policies name by id; some exports have the display name in its place.
 */
public final class NameLookup {
  private final String kind;
  private final Map<String, String> nameById;
  private final Map<String, String> idByName;
  private final boolean complete;

  /**
   * What is known of the objects of a kind.
   *
   * @param kind such as {@code Group}; also the end of the code {@code unknownGroup}
   * @param nameById the names, by id
   * @param complete whether an id that is not among them names nothing
   */
  public NameLookup(String kind, Map<String, String> nameById, boolean complete) {
    this.kind = kind;
    this.nameById = nameById;
    this.idByName = new HashMap<>();
    nameById.forEach((id, name) -> idByName.putIfAbsent(name.toLowerCase(Locale.ROOT), id));
    this.complete = complete;
  }

  /** Objects of which nothing is known. */
  public static NameLookup unknown(String kind) {
    return new NameLookup(kind, Map.of(), false);
  }

  /** The names, by id. */
  public Map<String, String> nameById() {
    return nameById;
  }

  /** True where an id that is not among the known ones names nothing (CA-207). */
  public boolean isComplete() {
    return complete;
  }

  /** The name behind an id, or the id itself. */
  public String nameOf(String id) {
    return nameById.getOrDefault(id, id);
  }

  /** The id that a policy means by {@code word}; says so where it is a name, or names nothing. */
  public String resolve(String word, Element at, String key) {
    String id = Ids.canonical(word);
    if (nameById.containsKey(id)) {
      return id;
    }
    Optional<String> byName = Optional.ofNullable(idByName.get(word.toLowerCase(Locale.ROOT)));
    if (byName.isPresent()) {
      at.report(
          "nameInsteadOfId",
          key,
          "`%s` is a name where an id belongs; it is taken.".formatted(word));
    } else if (complete) {
      at.report(
          "unknown" + kind,
          key,
          "`%s` is no known %s, so it stands for nothing.".formatted(word, phrase()));
    }
    return byName.orElse(id);
  }

  private String phrase() {
    return kind.equals("Location") ? "named location" : kind.toLowerCase(Locale.ROOT);
  }
}
