package dev.twofold.emulator.tenant;

import dev.twofold.snapshot.layout.CollectionPaths;
import dev.twofold.snapshot.source.Source;
import dev.twofold.snapshot.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A tenant's content as the files of a snapshot, so that what reads snapshots reads it. */
final class ContentSource implements Source {
  private static final List<String> LISTS =
      List.of(
          CollectionPaths.ORGANIZATION,
          CollectionPaths.DOMAINS,
          CollectionPaths.USERS,
          CollectionPaths.GROUPS,
          CollectionPaths.REQUIREMENTS,
          CollectionPaths.ROLE_DEFINITIONS,
          CollectionPaths.ROLE_ASSIGNMENTS,
          CollectionPaths.ROLE_ELIGIBILITIES,
          CollectionPaths.POLICIES,
          CollectionPaths.NAMED_LOCATIONS,
          CollectionPaths.STRENGTHS,
          CollectionPaths.TRUST_PARTNERS,
          CollectionPaths.SERVICE_PRINCIPALS,
          CollectionPaths.APPLICATIONS);
  private static final List<String> OTHERS =
      List.of(
          CollectionPaths.SECURITY_DEFAULTS,
          CollectionPaths.TRUST_DEFAULT,
          CollectionPaths.REGISTRATION,
          CollectionPaths.METHODS,
          CollectionPaths.SETTINGS);

  private final TenantContent content;
  private final Map<String, Answer> answers = new TreeMap<>();

  ContentSource(TenantContent content) {
    this.content = content;
    LISTS.forEach(path -> answers.put(path, orEmpty(content.read(path))));
    OTHERS.forEach(path -> answers.put(path, content.read(path)));
    answers.computeIfPresent(CollectionPaths.SECURITY_DEFAULTS, (_, answer) -> orOff(answer));
    ids(orEmpty(content.read(CollectionPaths.GROUPS)))
        .map(CollectionPaths::transitiveMembers)
        .forEach(path -> answers.put(path, orEmpty(content.read(path))));
  }

  /** What an emulated tenant has none of is an empty list, not something unread. */
  private static Answer orEmpty(Answer answer) {
    return answer instanceof Answer.Nothing ? new Answer.Many(new ListRows(List.of())) : answer;
  }

  private static Answer orOff(Answer answer) {
    return answer instanceof Answer.Nothing
        ? new Answer.One(JsonNodeFactory.instance.objectNode().put("isEnabled", false))
        : answer;
  }

  private static Stream<String> ids(Answer answer) {
    return answer instanceof Answer.Many(Rows rows)
        ? rows(rows).map(row -> row.path("id").asString("").toLowerCase(Locale.ROOT))
        : Stream.empty();
  }

  private static Stream<ObjectNode> rows(Rows rows) {
    return IntStream.range(0, rows.size())
        .filter(number -> !rows.isHole(number))
        .mapToObj(rows::row);
  }

  @Override
  public List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    files.add(file(CollectionPaths.SNAPSHOT));
    answers.forEach((path, answer) -> {
      if (answer instanceof Answer.Many || answer instanceof Answer.One) {
        files.add(file(path));
      }
    });
    return files;
  }

  private static SourceFile file(String path) {
    return new SourceFile(path + ".json", 0);
  }

  @Override
  public InputStream open(SourceFile file) throws IOException {
    String path = file.path().substring(0, file.path().length() - ".json".length());
    if (path.equals(CollectionPaths.SNAPSHOT)) {
      return stream(manifest());
    }
    return switch (answers.getOrDefault(path, new Answer.Nothing())) {
      case Answer.Many(Rows rows) -> list(rows);
      case Answer.One(ObjectNode object) -> stream(object);
      case Answer.Refused _, Answer.Nothing() -> throw new FileNotFoundException(file.path());
    };
  }

  private ObjectNode manifest() {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("tenantId", content.id()).put("displayName", content.displayName());
    ObjectNode collections = manifest.putObject("collections");
    answers.forEach((path, answer) -> {
      if (answer instanceof Answer.Refused refused) {
        collections
            .putObject(path)
            .put("status", isForLicence(refused) ? "notLicensed" : "notRead");
      }
    });
    return manifest;
  }

  /** The licence refusals of graph-api part 9, by what tells them apart. */
  private static boolean isForLicence(Answer.Refused refused) {
    return refused.code().equals("Authentication_RequestFromNonPremiumTenantOrB2CTenant")
        || refused.code().equals("AadPremiumLicenseRequired")
        || refused.message().contains("not licensed");
  }

  private static InputStream list(Rows rows) {
    return new PartsStream(
        Stream.of(
                Stream.of("{\"value\":[null"), // so that each row may begin with a comma
                rows(rows).map(row -> "," + row),
                Stream.of("]}"))
            .flatMap(part -> part)
            .iterator());
  }

  private static InputStream stream(JsonNode tree) {
    return stream(tree.toString());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {}
}
