package dev.twofold.emulator.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pattern of an endpoint, segment by segment. A segment is a name, or holds one variable that
 * may have text before and after it: {@code servicePrincipals(appId='{appId}')}, {@code
 * roleTemplateId={id}}.
 */
final class Route {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private final Endpoint endpoint;
  private final List<Segment> segments;

  private record Segment(String before, String variable, String after) {
    static Segment of(String text) {
      Matcher matcher = VARIABLE.matcher(text);
      return matcher.find()
          ? new Segment(
              text.substring(0, matcher.start()), matcher.group(1), text.substring(matcher.end()))
          : new Segment(text, "", "");
    }

    boolean isName() {
      return variable.isEmpty();
    }

    boolean matches(String text) {
      if (isName()) {
        return text.equalsIgnoreCase(before);
      }
      int least = before.length() + after.length();
      return text.length() > least
          && !text.startsWith("$")
          && text.regionMatches(true, 0, before, 0, before.length())
          && text.regionMatches(true, text.length() - after.length(), after, 0, after.length());
    }

    String value(String text) {
      return text.substring(before.length(), text.length() - after.length());
    }
  }

  Route(Endpoint endpoint) {
    this.endpoint = endpoint;
    this.segments = Stream.of(endpoint.pattern().split("/", -1)).map(Segment::of).toList();
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /** How exact it is: names in place of variables make it higher. */
  long exactness() {
    return segments.stream()
        .mapToLong(segment -> segment.isName() ? 1000 : segment.before().length())
        .sum();
  }

  /** The values of the variables; nothing where the path does not fit. */
  Optional<Map<String, String>> match(List<String> path) {
    if (path.size() != segments.size() || beginnings(path) != path.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int place = 0; place < path.size(); place++) {
      Segment segment = segments.get(place);
      if (!segment.isName()) {
        values.put(segment.variable(), segment.value(path.get(place)));
      }
    }
    return Optional.of(values);
  }

  /** How many segments of the path fit, from the left. */
  int beginnings(List<String> path) {
    int place = 0;
    while (place < Math.min(path.size(), segments.size())
        && segments.get(place).matches(path.get(place))) {
      place++;
    }
    return place;
  }
}
