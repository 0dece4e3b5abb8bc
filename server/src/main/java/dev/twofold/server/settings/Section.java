package dev.twofold.server.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of a part of the configuration file. What is asked for is known; {@link #end()} tells
 * the rest. Whatever is wrong goes to the problems, and the answer is the default.
 */
final class Section {
  private final String path;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> unasked = new LinkedHashMap<>();
  private final List<String> known = new ArrayList<>();

  private Section(String path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /** The whole file; empty where it holds no keys. */
  static Section whole(Optional<Node> root, Problems problems) {
    Section section = new Section("", problems);
    root.ifPresent(node -> section.fill(node, "the file must hold `key: value` lines"));
    return section;
  }

  private void fill(Node node, String otherwise) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          if (values.put(key.getValue(), tuple.getValueNode()) != null) {
            problems.add(line(key), "`%s` is there twice".formatted(name(key.getValue())));
          }
          unasked.put(key.getValue(), key);
        } else {
          problems.add(line(tuple.getKeyNode()), "a key must be a word");
        }
      }
    } else if (!isNothing(node)) {
      problems.add(line(node), otherwise);
    }
  }

  /** A part below this one; one without keys where it is not there. */
  Section section(String key) {
    Section section = new Section(name(key) + ".", problems);
    find(key)
        .ifPresent(node ->
            section.fill(node, "`%s` must hold keys of its own, indented".formatted(name(key))));
    return section;
  }

  /** A text. */
  Optional<String> text(String key) {
    return find(key).flatMap(node -> scalar(node, key));
  }

  /**
   * A value that is more than text.
   *
   * @param meant what it must be, for the sentence where it is not
   * @param parser empty where the text can't be understood
   */
  <T> Optional<T> value(String key, String meant, Function<String, Optional<T>> parser) {
    return find(key)
        .flatMap(node -> scalar(node, key).flatMap(text -> parse(node, key, text, meant, parser)));
  }

  /** Several values: a list, or one alone. */
  <T> List<T> values(String key, String meant, Function<String, Optional<T>> parser) {
    List<Node> nodes =
        find(key)
            .map(node -> node instanceof SequenceNode list ? list.getValue() : List.of(node))
            .orElse(List.of());
    return nodes.stream()
        .flatMap(node ->
            scalar(node, key).flatMap(text -> parse(node, key, text, meant, parser)).stream())
        .toList();
  }

  private <T> Optional<T> parse(
      Node node, String key, String text, String meant, Function<String, Optional<T>> parser) {
    Optional<T> value = parser.apply(text);
    if (value.isEmpty()) {
      problems.add(
          line(node), "`%s` must be %s, not `%s`".formatted(name(key), meant, shortened(text)));
    }
    return value;
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }

  private Optional<String> scalar(Node node, String key) {
    if (isNothing(node)) {
      problems.add(
          line(node), "`%s` has no value: give it one, or leave the line out".formatted(name(key)));
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    problems.add(line(node), "`%s` must be a single value".formatted(name(key)));
    return Optional.empty();
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  private Optional<Node> find(String key) {
    known.add(key);
    unasked.remove(key);
    return Optional.ofNullable(values.get(key));
  }

  /** True where the key is there, whatever its value. */
  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Something is wrong with the value of a key, or with its absence. */
  void refuse(String key, String what) {
    Node node = values.get(key);
    if (node == null) {
      problems.add(what);
    } else {
      problems.add(line(node), what);
    }
  }

  /** Tells the keys that nobody asked for. */
  void end() {
    unasked.forEach((key, node) ->
        problems.add(
            line(node),
            "`%s` is not known; the keys here are %s"
                .formatted(name(shortened(key)), String.join(", ", known))));
  }

  private String name(String key) {
    return path + key;
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
