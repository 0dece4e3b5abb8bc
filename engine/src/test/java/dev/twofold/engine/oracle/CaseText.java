package dev.twofold.engine.oracle;

import dev.twofold.engine.access.ConditionalAccessPolicy;
import dev.twofold.engine.access.IpAddress;
import dev.twofold.engine.access.LocationSelection;
import dev.twofold.engine.access.NamedLocations;
import dev.twofold.engine.access.Settings;
import dev.twofold.engine.access.UserSelection;
import dev.twofold.engine.directory.Directory;
import dev.twofold.engine.directory.IdSet;
import dev.twofold.engine.directory.Numbering;
import dev.twofold.engine.verdict.Finding;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tenants as text that a person can read and the tests can read back: records as {@code
 * Name(component=value ...)}, and {@code [list]}, {@code {set}}, {@code <key:value>}, {@code
 * some(value)}, {@code none}, {@code ip("...")}, {@code ids[all][members]}.
 */
final class CaseText {
  private static final int WIDTH = 110;
  private static final Map<String, Class<?>> TYPES = new TreeMap<>();

  /** What a component of these has when it is not written. */
  private static final Map<Class<?>, Record> DEFAULTS =
      Map.of(
          ConditionalAccessPolicy.class, ConditionalAccessPolicy.builder("").build(),
          UserSelection.class, UserSelection.nobody(),
          LocationSelection.class, LocationSelection.nowhere(),
          Directory.class, Directory.empty(),
          Settings.class, Settings.assumed(),
          NamedLocations.class, NamedLocations.none());

  static {
    for (Class<?> root : List.of(TenantCase.class, Finding.class)) {
      addType(root);
    }
  }

  private CaseText() {}

  /** Collects the records and enums that can stand in a case, by their nested names. */
  private static void addType(Class<?> type) {
    boolean ours = type.getName().startsWith("dev.twofold.engine");
    if (!ours || type == IdSet.class || TYPES.putIfAbsent(nameOf(type), type) != null) {
      return;
    }
    if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses()).forEach(CaseText::addType);
    }
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        addTypesOf(component.getGenericType());
      }
    }
  }

  private static void addTypesOf(java.lang.reflect.Type type) {
    switch (type) {
      case Class<?> plain -> addType(plain);
      case java.lang.reflect.ParameterizedType generic -> {
        addTypesOf(generic.getRawType());
        Arrays.stream(generic.getActualTypeArguments()).forEach(CaseText::addTypesOf);
      }
      default -> {}
    }
  }

  private static String nameOf(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  // Writing.

  static String write(Object value) {
    return write(value, "");
  }

  private static String write(Object value, String indent) {
    String line = inOneLine(value);
    if (indent.length() + line.length() <= WIDTH) {
      return line;
    }
    String deeper = indent + "  ";
    return switch (value) {
      case IpAddress _ -> line;
      case Record it ->
          lines(
              nameOf(it.getClass()) + "(",
              told(it).entrySet().stream()
                  .map(entry -> entry.getKey() + "=" + write(entry.getValue(), deeper)),
              ")",
              indent);
      case List<?> it -> lines("[", it.stream().map(part -> write(part, deeper)), "]", indent);
      case Set<?> it -> lines("{", sorted(it).map(part -> write(part, deeper)), "}", indent);
      case Map<?, ?> it ->
          lines(
              "<",
              entries(it)
                  .map(entry ->
                      write(entry.getKey(), deeper) + ":" + write(entry.getValue(), deeper)),
              ">",
              indent);
      default -> line;
    };
  }

  private static String lines(String open, Stream<String> parts, String close, String indent) {
    String deeper = "\n" + indent + "  ";
    return parts.collect(Collectors.joining(deeper, open + deeper, close));
  }

  private static String inOneLine(Object value) {
    return switch (value) {
      case String it -> "\"" + it.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      case Boolean it -> it.toString();
      case Number it -> it.toString();
      case Enum<?> it -> nameOf(it.getDeclaringClass()) + "." + it.name();
      case Optional<?> it -> it.map(v -> "some(" + inOneLine(v) + ")").orElse("none");
      case IdSet it -> "ids" + inOneLine(it.numbering().ids()) + inOneLine(it.ids());
      case IpAddress it -> "ip(\"" + it + "\")";
      case List<?> it ->
          it.stream().map(CaseText::inOneLine).collect(Collectors.joining(" ", "[", "]"));
      case Set<?> it ->
          sorted(it).map(CaseText::inOneLine).collect(Collectors.joining(" ", "{", "}"));
      case Map<?, ?> it ->
          entries(it)
              .map(entry -> inOneLine(entry.getKey()) + ":" + inOneLine(entry.getValue()))
              .collect(Collectors.joining(" ", "<", ">"));
      case Record it ->
          told(it).entrySet().stream()
              .map(entry -> entry.getKey() + "=" + inOneLine(entry.getValue()))
              .collect(Collectors.joining(" ", nameOf(it.getClass()) + "(", ")"));
      default -> throw new IllegalArgumentException("no text for " + value.getClass());
    };
  }

  private static Stream<?> sorted(Set<?> set) {
    Map<String, Object> byText = new TreeMap<>();
    set.forEach(element -> byText.put(inOneLine(element), element));
    return byText.values().stream();
  }

  private static Stream<Map.Entry<?, ?>> entries(Map<?, ?> map) {
    Map<String, Map.Entry<?, ?>> byText = new TreeMap<>();
    map.entrySet().forEach(entry -> byText.put(inOneLine(entry.getKey()), entry));
    return byText.values().stream();
  }

  /** The components that are not as they are by default. */
  private static Map<String, Object> told(Record value) {
    Map<String, Object> told = components(value);
    if (DEFAULTS.containsKey(value.getClass())) {
      told.entrySet().removeAll(components(DEFAULTS.get(value.getClass())).entrySet());
    }
    return told;
  }

  private static Map<String, Object> components(Record value) {
    Map<String, Object> components = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        components.put(component.getName(), accessor.invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return components;
  }

  // Reading.

  /** Reads what {@link #write} wrote; lines that begin with {@code #} are comments. */
  static TenantCase read(String text) {
    String plain =
        text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
    return readAs(TenantCase.class, plain);
  }

  /** Reads a record of this type. */
  static <T extends Record> T readAs(Class<T> type, String text) {
    return type.cast(new Reader(text).value());
  }

  private static final class Reader {
    private final String text;
    private final Map<List<?>, Numbering> numberings = new HashMap<>();
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Object value() {
      return switch (peek()) {
        case '"' -> string();
        case '[' -> sequence('[', ']');
        case '{' -> new LinkedHashSet<>(sequence('{', '}'));
        case '<' -> map();
        default -> named(word());
      };
    }

    private Object named(String word) {
      return switch (word) {
        case "true", "false" -> Boolean.valueOf(word);
        case "none" -> Optional.empty();
        case "some" -> Optional.of(sequence('(', ')').getFirst());
        case "ip" -> IpAddress.parse((String) sequence('(', ')').getFirst());
        case "ids" -> ids();
        default -> Character.isUpperCase(word.charAt(0)) ? ofType(word) : Long.valueOf(word);
      };
    }

    private IdSet ids() {
      List<?> all = sequence('[', ']');
      List<String> members = sequence('[', ']').stream().map(String.class::cast).toList();
      return numberings
          .computeIfAbsent(all, _ -> Numbering.of(all.stream().map(String.class::cast).toList()))
          .setOf(members);
    }

    private Object ofType(String word) {
      if (peek() == '(') {
        return newRecord(TYPES.get(word), arguments());
      }
      int dot = word.lastIndexOf('.');
      return Arrays.stream(TYPES.get(word.substring(0, dot)).getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(word.substring(dot + 1)))
          .findFirst()
          .orElseThrow();
    }

    private static Object newRecord(Class<?> type, Map<String, Object> told) {
      RecordComponent[] components = type.getRecordComponents();
      Map<String, Object> arguments = new LinkedHashMap<>();
      for (RecordComponent component : components) {
        arguments.put(component.getName(), null);
      }
      if (DEFAULTS.containsKey(type)) {
        arguments.putAll(components(DEFAULTS.get(type)));
      }
      arguments.putAll(told);
      try {
        Class<?>[] types =
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(arguments.values().toArray());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("can't make " + type, e);
      }
    }

    private Map<String, Object> arguments() {
      take('(');
      Map<String, Object> arguments = new LinkedHashMap<>();
      while (peek() != ')') {
        String name = word();
        take('=');
        arguments.put(name, value());
      }
      at++;
      return arguments;
    }

    private List<Object> sequence(char open, char close) {
      take(open);
      List<Object> elements = new ArrayList<>();
      while (peek() != close) {
        elements.add(value());
      }
      at++;
      return elements;
    }

    private Map<Object, Object> map() {
      take('<');
      Map<Object, Object> map = new LinkedHashMap<>();
      while (peek() != '>') {
        Object key = value();
        take(':');
        map.put(key, value());
      }
      at++;
      return map;
    }

    private String word() {
      int start = at;
      while (at < text.length()
          && (Character.isJavaIdentifierPart(text.charAt(at))
              || "-.".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
      if (start == at) {
        throw new IllegalArgumentException("unexpected `%s`".formatted(text.substring(at)));
      }
      return text.substring(start, at);
    }

    private String string() {
      StringBuilder string = new StringBuilder();
      for (at++; text.charAt(at) != '"'; at++) {
        at += text.charAt(at) == '\\' ? 1 : 0;
        string.append(text.charAt(at));
      }
      at++;
      return string.toString();
    }

    private void take(char expected) {
      if (peek() != expected) {
        throw new IllegalArgumentException(
            "expected `%s` at `%s`".formatted(expected, text.substring(at)));
      }
      at++;
    }

    private char peek() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at < text.length() ? text.charAt(at) : '\0';
    }
  }
}
