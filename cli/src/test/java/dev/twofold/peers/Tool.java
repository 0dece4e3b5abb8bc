package dev.twofold.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The tools, and how their case files are written. */
enum Tool {
  SCUBAGEAR("ScubaGear", "scubagear-aad"),
  PROWLER("Prowler m365", "prowler-m365-entra"),
  PROWLER_AZURE("Prowler azure", "prowler-azure-entra"),
  MAESTER("Maester", "maester-entra");

  /** Prowler's names begin with a class, which says no more than the check. */
  private static final Pattern PYTEST_CLASS = Pattern.compile("^Test_\\w+\\.");

  private static final List<String> CHECK_KEYS = List.of("policyId", "check");

  private final String title;
  private final String folder;

  Tool(String title, String folder) {
    this.title = title;
    this.folder = folder;
  }

  String title() {
    return title;
  }

  /** The tool's checks that have a case file. */
  List<String> checks(Path cases) {
    return documents(cases).stream().map(Tool::check).toList();
  }

  /** The cases of one check. */
  List<PeerCase> cases(Path cases, String check) {
    return documents(cases).stream()
        .filter(document -> check(document).equals(check))
        .flatMap(document -> Graph.items(document.path("cases")).stream())
        .map(json -> read(check, json))
        .toList();
  }

  private PeerCase read(String check, JsonNode json) {
    return new PeerCase(
        this,
        check,
        PYTEST_CLASS.matcher(json.required("testName").asString()).replaceFirst(""),
        said(json),
        policies(json),
        json.required("input"));
  }

  private List<JsonNode> documents(Path cases) {
    try (Stream<Path> files = Files.list(cases.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Graph::read)
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static String check(JsonNode document) {
    return CHECK_KEYS.stream()
        .filter(document::has)
        .findFirst()
        .map(key -> document.get(key).asString())
        .orElseThrow();
  }

  private JsonNode policies(JsonNode json) {
    return switch (this) {
      case SCUBAGEAR -> listed(json.at("/input/conditional_access_policies"));
      case PROWLER -> listed(json.at("/graph/conditionalAccessPolicies"));
      case PROWLER_AZURE -> ProwlerAzure.policies(json);
      case MAESTER -> listed(json.at("/input/conditionalAccessPolicies"));
    };
  }

  private static JsonNode listed(JsonNode policies) {
    return Graph.array(Graph.items(policies));
  }

  private Answer said(JsonNode json) {
    return switch (this) {
      case SCUBAGEAR -> Answer.of(json.required("expectedRequirementMet").asBoolean());
      case PROWLER, PROWLER_AZURE -> prowlerAnswer(json.required("expectedStatus").asString());
      case MAESTER -> maesterAnswer(json.required("expected"));
    };
  }

  /** The checks want at least one good policy, so a mixture of findings has one. */
  private static Answer prowlerAnswer(String status) {
    return switch (status) {
      case "PASS", "MIXED" -> Answer.MET;
      case "FAIL" -> Answer.NOT_MET;
      case "MANUAL" -> Answer.MANUAL;
      case "NO_FINDING" -> Answer.NO_FINDING;
      default -> throw new IllegalArgumentException("not a status: " + status);
    };
  }

  /** Maester skips with null. */
  private static Answer maesterAnswer(JsonNode expected) {
    return expected.isNull() ? Answer.NO_FINDING : Answer.of(expected.asBoolean());
  }
}
