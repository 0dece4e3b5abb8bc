package dev.twofold.snapshot.layout;

import dev.twofold.snapshot.json.Element;
import dev.twofold.snapshot.json.Json;
import dev.twofold.snapshot.json.Problems;
import dev.twofold.snapshot.json.RowStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.node.ObjectNode;

/** What tools wrap policies in: a template with {@code details}, a string in {@code JSON}. */
public final class PolicyWrapping {
  private PolicyWrapping() {}

  /** The objects inside the wrapping; the object itself where there is none. */
  public static List<Element> unwrapped(Element row, Problems problems) {
    Optional<String> text =
        row.get("JSON").filter(json -> json.node().isString()).map(PolicyWrapping::string);
    if (text.isPresent()) {
      return parsed(row, text.get(), problems);
    }
    return List.of(details(row, problems));
  }

  /** True for what has a policy's conditions, wrapped or not. */
  public static boolean isPolicy(Element row) {
    return row.get("conditions").isPresent();
  }

  private static String string(Element json) {
    return json.node().stringValue();
  }

  private static List<Element> parsed(Element row, String text, Problems problems) {
    List<Element> found = new ArrayList<>();
    String place = row.path() + ".JSON";
    try (JsonParser parser = Json.parser(text)) {
      RowStream.forEach(
          parser, place, problems, inner -> found.add(details(inner.element(problems), problems)));
    } catch (JacksonException _) {
      problems.report("unreadableFile", place, "The string holds no JSON, so it is left out.");
    }
    return found;
  }

  /** A template has its name and id beside {@code details}, not inside. */
  private static Element details(Element row, Problems problems) {
    Optional<Element> details = row.get("details").filter(PolicyWrapping::isPolicy);
    if (details.isEmpty()) {
      return row;
    }
    ObjectNode policy = ((ObjectNode) details.get().node()).deepCopy();
    Element inner = new Element(policy, details.get().path(), problems);
    putMissing(policy, inner, "id", row.text("id"));
    putMissing(policy, inner, "displayName", row.text("displayName").or(() -> row.text("name")));
    putMissing(policy, inner, "state", row.text("state"));
    return inner;
  }

  private static void putMissing(
      ObjectNode policy, Element inner, String key, Optional<String> value) {
    if (!inner.has(key)) {
      value.ifPresent(text -> policy.put(key, text));
    }
  }
}
