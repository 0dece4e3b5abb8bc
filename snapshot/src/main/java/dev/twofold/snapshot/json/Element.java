package dev.twofold.snapshot.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A piece of JSON that knows where it stands. Keys are found in any case, and also among the {@code
 * AdditionalProperties} that Microsoft's PowerShell puts beside the others; null is missing.
 */
public final class Element {
  private static final String ADDITIONAL = "AdditionalProperties";

  private final JsonNode node;
  private final String place;
  private final @Nullable String key;
  private final Problems problems;

  /** A piece of JSON, the file and path where it stands, and who hears of problems with it. */
  public Element(JsonNode node, String path, Problems problems) {
    this(node, path, null, problems);
  }

  /** A path is put together when somebody asks for it: nearly nobody does. */
  private Element(JsonNode node, String place, @Nullable String key, Problems problems) {
    this.node = node;
    this.place = place;
    this.key = key;
    this.problems = problems;
  }

  /** The same piece, whose problems are told to {@code other}. */
  public Element reportingTo(Problems other) {
    return new Element(node, place, key, other);
  }

  /** The file with the JSON path. */
  public String path() {
    return key == null ? place : place + "." + key;
  }

  /** The JSON itself. */
  public JsonNode node() {
    return node;
  }

  /** Reports a problem with the value of {@code key}. */
  public void report(String code, String key, String message) {
    problems.report(code, pathOf(key), message);
  }

  /** Who hears of problems with this piece. */
  public Problems problems() {
    return problems;
  }

  /** True for an object. */
  public boolean isObject() {
    return node.isObject();
  }

  /** The keys, as written. */
  public Set<String> keys() {
    return new LinkedHashSet<>(node.propertyNames());
  }

  /** True where there is anything but null under the key. */
  public boolean has(String key) {
    return get(key).isPresent();
  }

  /** What stands under the key, whatever it is; null is missing. */
  public Optional<Element> get(String key) {
    return own(key).or(() -> own(ADDITIONAL).flatMap(more -> more.own(key)));
  }

  private Optional<Element> own(String key) {
    JsonNode exact = node.get(key);
    if (exact != null) {
      return exact.isNull() ? Optional.empty() : Optional.of(at(key, exact));
    }
    return node.properties().stream()
        .filter(property -> property.getKey().equalsIgnoreCase(key))
        .filter(property -> !property.getValue().isNull())
        .map(property -> at(property.getKey(), property.getValue()))
        .findFirst();
  }

  private Element at(String key, JsonNode value) {
    return new Element(value, path(), key, problems);
  }

  private String pathOf(String key) {
    return get(key).map(Element::path).orElse(path() + "." + key);
  }

  /** The object under the key, also where it stands alone in a list. */
  public Optional<Element> object(String key) {
    Optional<Element> value = get(key).filter(Predicate.not(Element::isNothing));
    Optional<Element> object = value.map(Element::alone).filter(Element::isObject);
    if (value.isPresent() && object.isEmpty()) {
      report("wrongType", key, "An object is expected here.");
    }
    return object;
  }

  /** The objects in the list under the key; one object stands for a list of one. */
  public List<Element> objects(String key) {
    return get(key).filter(Predicate.not(Element::isNothing)).stream()
        .flatMap(Element::each)
        .filter(Element::isObjectOrReported)
        .toList();
  }

  /** The elements of a list, or the piece itself where it is none. */
  public Stream<Element> each() {
    if (!node.isArray()) {
      return Stream.of(this);
    }
    return IntStream.range(0, node.size())
        .mapToObj(index -> new Element(node.get(index), path() + "[" + index + "]", problems))
        .filter(element -> !element.node.isNull());
  }

  /** The string under the key; a number or a truth value as it is written. */
  public Optional<String> text(String key) {
    Optional<Element> value = get(key).map(Element::alone);
    Optional<String> text = value.flatMap(Element::scalar);
    if (text.isEmpty() && value.filter(Predicate.not(Element::isNothing)).isPresent()) {
      report("wrongType", key, "A text is expected here.");
    }
    return text.filter(Predicate.not(String::isBlank));
  }

  /** The truth value under the key, also where it is written as a string. */
  public Optional<Boolean> flag(String key) {
    Optional<String> text = get(key).flatMap(Element::scalar);
    Optional<Boolean> flag = text.flatMap(Element::truth);
    if (flag.isEmpty() && has(key)) {
      report("wrongType", key, "`true` or `false` is expected here.");
    }
    return flag;
  }

  /** The words under the key: a list of strings, one string, or one with commas in it. */
  public List<String> words(String key) {
    return get(key).map(Element::words).orElse(List.of());
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    each().forEach(element -> words.addAll(element.wordsOfOne(node.isArray())));
    return List.copyOf(words);
  }

  private List<String> wordsOfOne(boolean inList) {
    Optional<String> text = scalar();
    if (text.isEmpty()) {
      if (!isNothing()) {
        problems.report("wrongType", path(), "A text is expected here.");
      }
      return List.of();
    }
    // A name in a list may hold a comma; a string in place of a list may be one of several.
    Stream<String> parts = inList ? text.stream() : Stream.of(text.get().split(",", -1));
    return parts.map(String::trim).filter(Predicate.not(String::isEmpty)).toList();
  }

  /**
   * The words under the key, where each string may hold several with commas between them. A list of
   * nothing but empty texts gives one empty word: it is there, and its meaning is not known.
   */
  public List<String> flags(String key) {
    if (isListOfBlanks(key)) {
      return List.of("");
    }
    return words(key).stream()
        .flatMap(word -> Stream.of(word.split(",", -1)))
        .map(String::trim)
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  /** True where the key holds a list of texts that are all empty. */
  public boolean isListOfBlanks(String key) {
    return get(key)
        .map(Element::node)
        .filter(list -> list.isArray() && !list.isEmpty())
        .filter(list -> list.valueStream().allMatch(e -> e.isString() && e.asString().isBlank()))
        .isPresent();
  }

  /** The keys and objects under the key, for an object whose keys are data. */
  public List<Map.Entry<String, Element>> entries() {
    return node.properties().stream()
        .filter(property -> !property.getValue().isNull())
        .map(property -> Map.entry(property.getKey(), at(property.getKey(), property.getValue())))
        .toList();
  }

  private Element alone() {
    return node.isArray() && node.size() == 1 ? each().findFirst().orElse(this) : this;
  }

  private boolean isNothing() {
    return node.isNull()
        || ((node.isArray() || node.isObject()) && node.isEmpty())
        || (node.isString() && node.stringValue().isBlank());
  }

  private boolean isObjectOrReported() {
    if (!isObject()) {
      problems.report("wrongType", path(), "An object is expected here.");
    }
    return isObject();
  }

  private Optional<String> scalar() {
    return node.isValueNode() && !node.isNull() ? Optional.of(node.asString()) : Optional.empty();
  }

  private static Optional<Boolean> truth(String text) {
    if (text.equalsIgnoreCase("true")) {
      return Optional.of(true);
    }
    return text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
  }
}
