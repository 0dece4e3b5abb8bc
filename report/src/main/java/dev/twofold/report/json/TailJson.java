package dev.twofold.report.json;

import dev.twofold.engine.standing.Statistics;
import dev.twofold.engine.verdict.Verdict;
import dev.twofold.engine.verdict.Warning;
import dev.twofold.report.Apart;
import dev.twofold.report.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** What comes after {@code users}: statistics, what is reported apart, warnings. */
final class TailJson {

  private TailJson() {}

  /** Writes the properties. */
  static void write(
      JsonGenerator json, Subject subject, Statistics statistics, List<Warning> warnings) {
    writeStatistics(json, statistics);
    writeApart(json, Apart.of(subject.tenant()));
    writeWarnings(json, warnings);
  }

  private static void writeStatistics(JsonGenerator json, Statistics statistics) {
    json.writeObjectPropertyStart("statistics");
    json.writeNumberProperty("totalUsers", statistics.totalUsers());
    json.writeNumberProperty("disabledUsers", statistics.disabledUsers());
    json.writeNumberProperty("guests", statistics.guests());
    json.writeNumberProperty("admins", statistics.admins());
    json.writeNumberProperty("adminsWithMfa", statistics.adminsWithMfa());
    json.writeNumberProperty("nonAdminsWithMfa", statistics.nonAdminsWithMfa());
    json.writeNumberProperty("registrationUnknown", statistics.registrationUnknown());
    json.writeObjectPropertyStart("verdicts");
    for (Verdict verdict : Verdict.values()) {
      json.writeNumberProperty(verdict.name(), statistics.with(verdict));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeApart(JsonGenerator json, Optional<Apart> apart) {
    json.writeObjectPropertyStart("apart");
    writeTargets(json, "userActions", "actions", apart.map(Apart::userActions));
    writeTargets(
        json, "authenticationContexts", "references", apart.map(Apart::authenticationContexts));
    json.writeStringProperty("mandatoryMfa", Apart.MANDATORY_MFA);
    json.writeEndObject();
  }

  private static void writeTargets(
      JsonGenerator json, String name, String names, Optional<List<Apart.Target>> targets) {
    if (targets.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    json.writeArrayPropertyStart(name);
    targets.stream().flatMap(List::stream).forEach(target -> writeTarget(json, names, target));
    json.writeEndArray();
  }

  private static void writeTarget(JsonGenerator json, String names, Apart.Target target) {
    json.writeStartObject();
    json.writeStringProperty("id", Property.wellFormed(target.policy().id()));
    json.writeStringProperty("displayName", Property.wellFormed(target.policy().displayName()));
    json.writeStringProperty("state", target.policy().state().graphName());
    Property.texts(json, names, target.names());
    json.writeEndObject();
  }

  private static void writeWarnings(JsonGenerator json, List<Warning> warnings) {
    json.writeArrayPropertyStart("warnings");
    for (Warning warning : warnings) {
      json.writeStartObject();
      write(json, "code", warning, Warning::code);
      write(json, "subject", warning, Warning::subject);
      write(json, "message", warning, Warning::message);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(
      JsonGenerator json, String name, Warning warning, Function<Warning, String> part) {
    json.writeStringProperty(name, Property.wellFormed(part.apply(warning)));
  }
}
