package dev.twofold.snapshot.policy;

import dev.twofold.engine.directory.RoleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The built-in directory roles, for where a snapshot does not bring their definitions. */
public final class BuiltInRoles {
  private static final String RESOURCE = "built-in-roles.txt";
  private static final int ID_LENGTH = 36;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]");
  private static final Map<String, RoleDefinition> BY_ID = new LinkedHashMap<>();
  private static final Map<String, String> ID_BY_NAME = new HashMap<>();

  static {
    lines().lines().filter(line -> !line.startsWith("#")).forEach(BuiltInRoles::add);
  }

  private BuiltInRoles() {}

  /** The roles by template id. */
  public static Map<String, RoleDefinition> byId() {
    return Collections.unmodifiableMap(BY_ID);
  }

  /** The template id of a role by its name: also an old one, without blanks, and in any case. */
  public static Optional<String> idOf(String name) {
    return Optional.ofNullable(ID_BY_NAME.get(key(name)));
  }

  /** A name as it is compared. */
  static String key(String name) {
    return BETWEEN_WORDS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static void add(String line) {
    String id = line.substring(0, ID_LENGTH);
    String name = line.substring(ID_LENGTH + 1);
    BY_ID.putIfAbsent(id, new RoleDefinition(id, id, name, true));
    ID_BY_NAME.putIfAbsent(key(name), id);
  }

  private static String lines() {
    try (InputStream in = BuiltInRoles.class.getResourceAsStream(RESOURCE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
