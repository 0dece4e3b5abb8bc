package dev.twofold.cli.cases;

import dev.twofold.engine.access.AddressRange;
import dev.twofold.engine.access.IpAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Whether a value is as a case expects it: {@code null} (null or missing), {@code present}, a word,
 * {@code not WORD}, {@code in A, B}, {@code not in A, B}, {@code in A but not in B}, a list of
 * alternatives, or an object of which the named properties are compared. Words are names of
 * applications, or addresses in CIDR notation, or just themselves.
 */
final class Matching {
  private static final Pattern IN =
      Pattern.compile("(?:in (?<in>.+?))?(?:(?: but )?not in (?<out>.+))?");

  private Matching() {}

  static boolean matches(JsonNode expected, JsonNode actual) {
    if (Json.absent(expected)) {
      return Json.absent(actual);
    }
    if (expected.isArray()) {
      return Json.items(expected).stream().anyMatch(one -> matches(one, actual));
    }
    if (expected.isObject()) {
      return expected.properties().stream()
          .allMatch(
              property -> matches(property.getValue(), Json.orMissing(actual, property.getKey())));
    }
    return expected.isString() ? matches(expected.asString(), actual) : same(expected, actual);
  }

  /** Flags and numbers; a number may be an int here and a long there. */
  private static boolean same(JsonNode expected, JsonNode actual) {
    return !Json.absent(actual) && expected.asString().equals(actual.asString());
  }

  private static boolean matches(String expected, JsonNode actual) {
    if (expected.equals("present")) {
      return !Json.absent(actual);
    }
    String value = Json.absent(actual) ? "null" : actual.asString();
    Matcher in = IN.matcher(expected);
    if (in.matches()) {
      return (in.group("in") == null || isIn(in.group("in"), value))
          && (in.group("out") == null || !isIn(in.group("out"), value));
    }
    return expected.startsWith("not ")
        ? !means(expected.substring(4), value)
        : means(expected, value);
  }

  private static boolean isIn(String words, String value) {
    return List.of(words.split(", ", -1)).stream().anyMatch(word -> means(word, value));
  }

  private static boolean means(String word, String value) {
    return word.contains("/")
        ? isAddress(value) && AddressRange.parse(word).contains(IpAddress.parse(value))
        : CaseNames.meanings(word).contains(value);
  }

  private static boolean isAddress(String value) {
    try {
      IpAddress.parse(value);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
