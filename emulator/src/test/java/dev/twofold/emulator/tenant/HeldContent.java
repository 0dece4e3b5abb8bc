package dev.twofold.emulator.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A tenant's content in memory. */
public final class HeldContent implements TenantContent {
  public static final String TENANT = "5b0f6d3e-8c27-4a19-b7d4-91e2c3f4a502";

  private static final JsonMapper MAPPER = new JsonMapper();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  /** A JSON object, written with single quotes. */
  public static ObjectNode json(String text) {
    return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
  }

  /** So many users, {@code u0} and on. */
  public static List<ObjectNode> users(int count) {
    return IntStream.range(0, count).mapToObj(HeldContent::user).toList();
  }

  public static ObjectNode user(int number) {
    return json(
        "{'id':'u%d','displayName':'User %03d','userPrincipalName':'u%d@nord.example','accountEnabled':%s,'userType':'Member','jobTitle':null}"
            .formatted(number, (number * 37) % 1000, number, number % 3 != 0));
  }

  public HeldContent with(String path, String... rows) {
    return with(path, Stream.of(rows).map(HeldContent::json).toList());
  }

  public HeldContent with(String path, List<ObjectNode> rows) {
    answers.put(path, new Answer.Many(new ListRows(new ArrayList<>(rows))));
    return this;
  }

  public HeldContent withObject(String path, String object) {
    answers.put(path, new Answer.One(json(object)));
    return this;
  }

  public HeldContent with(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  @Override
  public String id() {
    return TENANT;
  }

  @Override
  public String displayName() {
    return "Nordlicht";
  }

  @Override
  public String domain() {
    return "nord.example";
  }

  @Override
  public Answer read(String path) {
    Answer answer = answers.getOrDefault(path, new Answer.Nothing());
    return answer instanceof Answer.One(ObjectNode object)
        ? new Answer.One(object.deepCopy())
        : answer;
  }
}
