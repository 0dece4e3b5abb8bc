package dev.twofold.cli.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One case of a case file; {@code src/test/cases/README.md} describes the format.
 *
 * @param file the file that it stands in
 * @param id the row of mfa-semantics section 12, for example {@code TC-076}
 * @param says the case in one sentence
 * @param facts the facts of mfa-semantics that decide it
 * @param instead why the expected verdict is not the one of the row, where it is not
 * @param tenant the tenant, as shorthand
 * @param expect what must be said of it
 */
record Case(
    Path file,
    String id,
    String says,
    List<String> facts,
    Optional<String> instead,
    JsonNode tenant,
    JsonNode expect) {

  static Case of(Path file, JsonNode node) {
    String id = node.path("id").asString("a case without id");
    Json.allow(id, node, "id", "says", "facts", "instead", "note", "tenant", "expect");
    Json.allow(id + " expect", node.path("expect"), Expectation.VIEWS.toArray(String[]::new));
    return new Case(
        file,
        id,
        node.required("says").asString(),
        Json.texts(node.required("facts")),
        Optional.ofNullable(node.get("instead")).map(JsonNode::asString),
        node.has("tenant") ? node.get("tenant") : Json.object(),
        node.required("expect"));
  }

  String verdict() {
    return expect.required("verdict").asString();
  }

  /** Whom {@code expect} is about. */
  String user() {
    return Json.text(expect, "of", "U");
  }

  String title() {
    return id + " " + says;
  }
}
