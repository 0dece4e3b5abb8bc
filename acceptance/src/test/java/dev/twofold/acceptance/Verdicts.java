package dev.twofold.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twofold.cli.Twofold;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code ./twofold assess} says of a snapshot. */
final class Verdicts {
  private Verdicts() {}

  /** Every user with verdict, witness, causes and registration, and the statistics. */
  static JsonNode of(Path snapshot) {
    JsonNode report = report(snapshot);
    ObjectNode verdicts = JsonMapper.shared().createObjectNode();
    verdicts.set("configuration", report.path("configuration"));
    verdicts.set("users", report.path("users"));
    verdicts.set("statistics", report.path("statistics"));
    return verdicts;
  }

  /** The collections that it names as not read. */
  static List<String> notRead(Path snapshot) {
    return report(snapshot)
        .path("snapshot")
        .path("notRead")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static JsonNode report(Path snapshot) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Twofold.run(
            new String[] {"assess", "--format", "json", snapshot.toString()},
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return JsonMapper.shared().readTree(out.toByteArray());
  }
}
